package org.designcontrol.exchange.sbom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.designcontrol.audit.Refused;

/** Looks at a file before a library reads it: whether it is whole, and that it fetches nothing from elsewhere. */
final class StructuredText {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private StructuredText() {}

    static boolean isXml(byte[] file) {
        return beginsWith('<', file);
    }

    static boolean isJson(byte[] file) {
        return beginsWith('{', file) || beginsWith('[', file);
    }

    /** White space and a byte order mark aside. */
    private static boolean beginsWith(char first, byte[] file) {
        for (byte each : file) {
            boolean skipped = Character.isWhitespace(each) || (each & 0xFF) >= 0x80;
            if (!skipped) {
                return each == first;
            }
        }
        return false;
    }

    /** @throws Refused 422 with the line in which it breaks */
    static JsonNode json(byte[] file) throws IOException {
        try {
            JsonNode json = JSON.readTree(file);
            if (!json.isObject()) {
                throw BrokenBill.at(null, "It is no JSON object. Is it the right file?");
            }
            return json;
        } catch (JsonProcessingException broken) {
            Integer line =
                    broken.getLocation() == null ? null : broken.getLocation().getLineNr();
            throw BrokenBill.at(line, broken.getOriginalMessage() + ". Is the file whole?");
        }
    }

    /**
     * The namespace of the first element, after the whole file was read once.
     *
     * @throws Refused 422 with the line in which it breaks, or where it declares entities: these may name other files
     */
    static String namespaceOf(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            String namespace = null;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw BrokenBill.at(
                            reader.getLocation().getLineNumber(),
                            "It declares a document type, which no bill of materials needs. Remove the declaration.");
                }
                if (event == XMLStreamConstants.START_ELEMENT && namespace == null) {
                    namespace = String.valueOf(reader.getNamespaceURI());
                }
            }
            return String.valueOf(namespace);
        } catch (XMLStreamException broken) {
            Integer line =
                    broken.getLocation() == null ? null : broken.getLocation().getLineNumber();
            throw BrokenBill.at(line, firstLine(broken.getMessage()) + " Is the file whole?");
        }
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.split("\\R", 2)[0] + ".";
    }
}
