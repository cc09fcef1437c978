package org.designcontrol.trace;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a relation as the word that people read. */
@Converter
class RelationColumn implements AttributeConverter<Relation, String> {

    @Override
    public String convertToDatabaseColumn(Relation relation) {
        return relation.word();
    }

    @Override
    public Relation convertToEntityAttribute(String word) {
        return Relation.named(word);
    }
}
