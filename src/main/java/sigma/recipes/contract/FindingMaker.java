package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the findings of one direction of one operation.
 *
 * @param direction   {@code request} or {@code response}
 * @param operationId the operation, or empty text
 * @param real        whether a real organization answered: then a broken assumption is refuted, not violated
 */
record FindingMaker(String direction, String operationId, boolean real) {

    Finding violation(String id, String place, String expected, String actual) {
        return new Finding(Finding.Kind.VIOLATION, direction + "." + id, operationId, "", place, expected, actual,
                Optional.empty());
    }

    Finding additive(String id, String place, String expected, String actual) {
        return new Finding(Finding.Kind.ADDITIVE, direction + "." + id, operationId, "", place, expected, actual,
                Optional.empty());
    }

    /** Returns the findings of a body: mistakes first, news after them. */
    List<Finding> ofBody(SchemaCheck check, SchemaPart part, JsonNode body) {
        List<Finding> findings = new ArrayList<>();
        check.check(part, body).forEach(mistake -> findings.add(of("body", "", mistake)));
        // What an organization calls its account types is its own affair: only an answer brings news of it.
        News.in(part, body).stream().filter(news -> news.field() || direction.equals("response"))
                .forEach(news -> findings.add(of(news)));
        return findings;
    }

    /** Returns the findings of a parameter, whose place is {@code query limit} or {@code path memberId}. */
    List<Finding> ofParameter(SchemaCheck check, Operation.Parameter parameter, JsonNode value) {
        return check.check(parameter.schema(), value).stream()
                .map(mistake -> of(parameter.in(), parameter.in() + " " + parameter.name(), mistake)).toList();
    }

    private Finding of(String part, String parameter, SchemaMistake mistake) {
        String place = parameter.isEmpty() ? Places.readable(mistake.path()) : parameter;
        Finding.Kind kind = mistake.assumed() && real ? Finding.Kind.ASSUMPTION_REFUTED : Finding.Kind.VIOLATION;
        String pointer = parameter.isEmpty() ? Places.pointer(mistake.path()) : "/" + parameter.split(" ", 2)[1];
        return new Finding(kind, direction + "." + part + "." + mistake.keyword(), operationId, pointer, place,
                mistake.expectedPhrase(), Places.shown(mistake.path(), mistake.value()), Optional.of(mistake.value()));
    }

    private Finding of(News.Item news) {
        String expected = news.field() ? "a field that the contract knows"
                : "one of \"" + String.join("\", \"", news.known()) + "\"";
        return new Finding(Finding.Kind.ADDITIVE, direction + ".body." + (news.field() ? "unknown-field" : "open-value"),
                operationId, Places.pointer(news.path()), Places.readable(news.path()), expected,
                Places.shown(news.path(), news.value()), Optional.of(news.value()));
    }
}
