package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema of the contract, ready to check values. Safe for threads.
 *
 * @param schema the schema, compiled
 * @param shape  the schema as names and words, for what the validator cannot tell
 * @param reader reads what the validator reports
 */
record CompiledPart(Schema schema, Shape shape, FaultReader reader) {

    /** Returns every rule that {@code value} breaks, then what it has beyond the contract. */
    List<Fault> faults(JsonNode value) {
        List<com.networknt.schema.Error> errors = schema.validate(value);
        List<Fault> broken = errors.isEmpty() ? List.of() : MeantBranch.of(reader.read(errors));
        List<Fault> additions = Additions.in(value, shape);
        return additions.isEmpty() ? broken : Stream.concat(broken.stream(), additions.stream()).toList();
    }
}
