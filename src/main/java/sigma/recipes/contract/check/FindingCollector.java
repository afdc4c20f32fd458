package sigma.recipes.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.finding.FaultRule;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.finding.MessagePart;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.redaction.SecretNames;
import sigma.recipes.contract.schema.SchemaFault;

/** Collects the findings of one request or one response, with their messages. */
final class FindingCollector {

    private final String operationId;
    private final boolean assumptionsAreRefuted;
    private final Set<Finding> findings = new LinkedHashSet<>();

    /**
     * Starts a report.
     *
     * @param operationId           the operation; empty text if the request matches none
     * @param assumptionsAreRefuted whether a violation of an assumed constraint refutes the assumption
     */
    FindingCollector(String operationId, boolean assumptionsAreRefuted) {
        this.operationId = operationId;
        this.assumptionsAreRefuted = assumptionsAreRefuted;
    }

    /** Adds a violation other than of a schema. */
    void violation(String id, String place, String expected, String actual) {
        add(Finding.Kind.VIOLATION, id, place, expected, actual);
    }

    /** Adds a finding other than of a schema. */
    void add(Finding.Kind kind, String id, String place, String expected, String actual) {
        findings.add(new Finding(kind, id, operationId, "", place, expected, actual, Optional.empty()));
    }

    /** Adds a finding about a parameter as a whole. */
    void parameter(Finding.Kind kind, String id, ExchangePlace place, String expected, String actual) {
        findings.add(new Finding(kind, id, operationId, place.pointer(), place.text(), expected, actual, Optional.empty()));
    }

    /** Adds the findings of a schema in a body or in the parameter {@code name}. */
    void faults(List<SchemaFault> faults, MessagePart part, String name) {
        faults.stream().filter(fault -> fault.rule().parts().contains(part))
                .forEach(fault -> findings.add(finding(fault, new ExchangePlace(part, name, fault.steps()))));
    }

    Findings findings() {
        return new Findings(new ArrayList<>(findings));
    }

    private Finding finding(SchemaFault fault, ExchangePlace place) {
        Finding.Kind kind = kind(fault);
        String expected = FaultMessages.expected(fault);
        String actual = FaultMessages.actual(fault);
        Optional<JsonNode> value = fault.value().map(SecretNames::masked);
        if (place.isSecret() && value.isPresent() && !value.get().isNull()) {
            actual = Words.quoted(SecretNames.MASK);
            value = Optional.of(SecretNames.maskedWhole(value.get()));
        }
        if (isUnknown(fault, place.part()) && value.isPresent()) {
            actual = FaultMessages.masked(value.get());
            value = Optional.empty();
        }
        return new Finding(kind, fault.rule().idIn(place.part()), operationId, place.pointer(), text(fault, place),
                kind == Finding.Kind.ASSUMPTION_REFUTED ? expected + " (assumed: " + fault.assumption() + ")" : expected,
                actual, value);
    }

    /** An unknown value may be personal or secret. An additional field of a closed object comes from the sender. */
    private static boolean isUnknown(SchemaFault fault, MessagePart part) {
        return fault.rule() == FaultRule.UNKNOWN_FIELD || fault.rule() == FaultRule.FORBIDDEN_FIELD && part == MessagePart.RESPONSE_BODY;
    }

    /** If any of several fields suffices, all of them are listed. */
    private static String text(SchemaFault fault, ExchangePlace place) {
        if (fault.rule() != FaultRule.REQUIRED || fault.limit().size() < 2) {
            return place.text();
        }
        List<String> places = new ArrayList<>();
        fault.limit().forEach(field -> places.add(place.besides(field.asText()).text()));
        return Words.either(places);
    }

    private Finding.Kind kind(SchemaFault fault) {
        if (fault.rule().isAdditive()) {
            return Finding.Kind.ADDITIVE;
        }
        return assumptionsAreRefuted && !fault.assumption().isEmpty() ? Finding.Kind.ASSUMPTION_REFUTED
                : Finding.Kind.VIOLATION;
    }
}
