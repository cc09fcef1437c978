-- What the last features of a product said is offered to the next one.
CREATE INDEX trace_feature_began ON trace_feature (product, began);
