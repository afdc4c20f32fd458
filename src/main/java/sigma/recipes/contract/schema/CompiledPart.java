package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema of the contract, ready to check values. Thread-safe.
 *
 * @param schema the schema, compiled
 * @param shape  the schema as field names and vocabularies, for what the validator cannot determine
 * @param reader reads the errors of the validator
 */
public record CompiledPart(Schema schema, SchemaShape shape, FaultReader reader) {

    /** Returns the faults of {@code value}, then its additions to the contract. */
    public List<SchemaFault> faults(JsonNode value) {
        List<com.networknt.schema.Error> errors = schema.validate(value);
        List<SchemaFault> broken = errors.isEmpty() ? List.of() : BestMatchingBranch.of(reader.read(errors));
        List<SchemaFault> additions = UnknownFieldFinder.in(value, shape);
        return additions.isEmpty() ? broken : Stream.concat(broken.stream(), additions.stream()).toList();
    }
}
