package sigma.recipes.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds every mark {@code x-assumed} that an operation leads to, and says where in its exchanges the mark counts. */
final class AssumptionReader {

    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

    private final ContractSource source;
    private final Collection<String> mistakes = new ArrayList<>();
    private final References references;
    private final Map<String, Located> marks = new LinkedHashMap<>();
    private final Map<String, List<Assumption.Use>> uses = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private AssumptionReader(ContractSource source) {
        this.source = source;
        this.references = new References(source, mistakes);
    }

    /**
     * Returns the assumptions in the order in which the operations of the contract meet them.
     *
     * @throws ContractMistakes where a reference leads nowhere
     */
    static List<Assumption> read(ContractSource source) {
        AssumptionReader reader = new AssumptionReader(source);
        source.top(ContractCompiler.ROOT).at("paths").children()
                .forEach(path -> reader.references.target(path).ifPresent(reader::pathItem));
        if (!reader.mistakes.isEmpty()) {
            throw new ContractMistakes(List.copyOf(reader.mistakes));
        }
        return reader.marks.entrySet().stream()
                .map(mark -> new Assumption(mark.getValue(), List.copyOf(reader.uses.get(mark.getKey())))).toList();
    }

    private void pathItem(Located item) {
        for (String method : ContractCompiler.METHODS) {
            if (item.has(method)) {
                Located operation = item.at(method);
                Way way = new Way(OperationReader.subject(item), operation.text("operationId"), "", "");
                item.at("parameters").children().forEach(parameter -> parameter(parameter, way));
                operation(operation, way);
            }
        }
    }

    private void operation(Located operation, Way way) {
        note(operation, way);
        operation.at("parameters").children().forEach(parameter -> parameter(parameter, way));
        body(operation.at("requestBody"), way.to("body", ""));
        operation.at("responses").children()
                .forEach(answer -> body(answer, way.to(answer.name().startsWith("2") ? "answer" : "refusal", "")));
    }

    private void parameter(Located parameter, Way way) {
        references.target(parameter).ifPresent(target -> {
            Way here = way.to(target.text("in"), target.text("name"));
            note(target, here);
            schema(target.at("schema"), here);
        });
    }

    private void body(Located holder, Way way) {
        references.target(holder).ifPresent(target -> {
            note(target, way);
            List<Located> media = target.at("content").children();
            for (Located type : media) {
                Way here = media.size() == 1 ? way : way.to(way.part() + " as " + type.name(), "");
                note(type, here);
                schema(type.at("schema"), here);
            }
        });
    }

    private void schema(Located schema, Way way) {
        note(schema, way);
        if (schema.has("$ref")) {
            references.target(schema).ifPresent(target -> component(target, way));
        }
        schema.at("properties").children().forEach(field -> schema(field, way.field(field.name())));
        if (schema.has("items")) {
            schema(schema.at("items"), way.items());
        }
        if (schema.at("additionalProperties").node().isObject()) {
            schema(schema.at("additionalProperties"), way.field("*"));
        }
        BRANCHES.forEach(word -> schema.at(word).children().forEach(branch -> schema(branch, way)));
    }

    /** A schema that contains itself is entered once: below, its marks count as they do above. */
    private void component(Located component, Way way) {
        if (!open.contains(component.toString())) {
            open.push(component.toString());
            schema(component, way);
            open.pop();
        }
    }

    private void note(Located piece, Way way) {
        if (piece.has(Assumption.KEY)) {
            Assumption.Use use = way.use();
            marks.putIfAbsent(piece.toString(), piece);
            List<Assumption.Use> known = uses.computeIfAbsent(piece.toString(), unseen -> new ArrayList<>());
            if (!known.contains(use)) {
                known.add(use);
            }
        }
    }

    /**
     * The way into the exchanges of an operation.
     *
     * @param part what is sent or answered: {@code query}, {@code body}, {@code answer}
     * @param path the way down from there, such as {@code entries[].email}; empty text for the whole
     */
    private record Way(String subject, String operationId, String part, String path) {

        Assumption.Use use() {
            return new Assumption.Use(subject, operationId, (part + " " + path).strip());
        }

        Way to(String otherPart, String otherPath) {
            return new Way(subject, operationId, otherPart, otherPath);
        }

        Way field(String name) {
            return to(part, path.isEmpty() ? name : path + "." + name);
        }

        Way items() {
            return to(part, path + "[]");
        }
    }
}
