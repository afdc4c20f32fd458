package sigma.recipes.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.finding.FaultRule;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.FindingIds;
import sigma.recipes.contract.finding.Findings;
import sigma.recipes.contract.finding.MessagePart;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.schema.CompiledPart;
import sigma.recipes.contract.schema.CompiledParts;
import sigma.recipes.text.UrlText;

/** Checks requests: parameters and body. */
final class RequestCheck {

    private final CompiledParts parts;

    RequestCheck(CompiledParts parts) {
        this.parts = parts;
    }

    Findings check(Operation operation, Map<String, String> pathParameters, ApiRequest request, boolean assumptionsAreRefuted) {
        FindingCollector report = new FindingCollector(operation.id(), assumptionsAreRefuted);
        Map<String, List<String>> query = UrlText.fields(request.uri().getRawQuery());
        for (Operation.Parameter parameter : operation.parameters()) {
            List<String> sent = switch (MessagePart.ofParameter(parameter.in())) {
                case PATH -> Optional.ofNullable(pathParameters.get(parameter.name())).map(List::of).orElse(List.of());
                case QUERY -> query.getOrDefault(parameter.name(), List.of());
                default -> request.headers().getOrDefault(parameter.name().toLowerCase(Locale.ROOT), List.of());
            };
            checkParameter(parameter, sent, report);
        }
        checkForUnknown(operation, query, report);
        checkBody(operation, request, report);
        return report.findings();
    }

    private void checkParameter(Operation.Parameter parameter, List<String> sent, FindingCollector report) {
        MessagePart part = MessagePart.ofParameter(parameter.in());
        ExchangePlace place = new ExchangePlace(part, parameter.name(), List.of());
        if (sent.isEmpty()) {
            if (parameter.required()) {
                report.parameter(Finding.Kind.VIOLATION, FaultRule.REQUIRED.idIn(part), place,
                        FaultMessages.wanted(parameter.schema().document()), Words.MISSING);
            }
            return;
        }
        CompiledPart compiled = parts.of(parameter.schema());
        if (part == MessagePart.QUERY && sent.size() > 1 && !compiled.shape().takes("array")) {
            report.parameter(Finding.Kind.VIOLATION, FindingIds.REQUEST_QUERY_REPEATED, place, "one value",
                    Words.counted(sent.size(), "value"));
        }
        report.faults(compiled.faults(TextValues.read(sent, compiled.shape())), part, parameter.name());
    }

    private static void checkForUnknown(Operation operation, Map<String, List<String>> query, FindingCollector report) {
        List<String> known = operation.parameters().stream().filter(parameter -> parameter.in().equals("query"))
                .map(Operation.Parameter::name).toList();
        query.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> report.parameter(
                Finding.Kind.ADDITIVE, FindingIds.REQUEST_QUERY_UNKNOWN, new ExchangePlace(MessagePart.QUERY, name, List.of()),
                "a parameter that the contract knows", Words.quoted(name)));
    }

    private void checkBody(Operation operation, ApiRequest request, FindingCollector report) {
        boolean sent = request.body().length > 0;
        if (operation.requestBody().isEmpty()) {
            if (sent) {
                report.add(Finding.Kind.ADDITIVE, FindingIds.REQUEST_BODY_UNDECLARED, "body", "no body", "a body");
            }
            return;
        }
        Operation.RequestBody declared = operation.requestBody().get();
        Optional<String> header = request.header("content-type");
        String type = MediaType.of(header);
        if (!sent) {
            // The parts of a form with files are not always available.
            boolean unseen = type.equals(MediaType.PARTS) && MediaType.choose(declared.content(), type).isPresent();
            if (declared.required() && !unseen) {
                report.violation(FindingIds.REQUEST_BODY_MISSING, "body", "a body", Words.MISSING);
            }
            return;
        }
        MediaType.choose(declared.content(), type).ifPresentOrElse(
                part -> checkBody(parts.of(part), type, request, header.orElse(""), report),
                () -> report.violation(FindingIds.REQUEST_MEDIA_TYPE, "media type",
                        Words.either(declared.content().keySet()), MediaType.shown(type)));
    }

    private static void checkBody(CompiledPart part, String type, ApiRequest request, String contentType, FindingCollector report) {
        if (type.equals(MediaType.FORM) || type.equals(MediaType.PARTS)) {
            Map<String, List<String>> form = type.equals(MediaType.FORM) ? UrlText.fields(request.text())
                    : MultipartForm.fields(request.body(), contentType);
            report.faults(part.faults(TextValues.readForm(form, part.shape())), MessagePart.REQUEST_BODY, "");
        } else if (MediaType.isJson(type)) {
            JsonBody body = JsonBody.of(request.body());
            if (body instanceof JsonBody.Read read) {
                JsonNode value = read.value();
                report.faults(part.faults(value), MessagePart.REQUEST_BODY, "");
            } else if (body instanceof JsonBody.Malformed malformed) {
                report.violation(FindingIds.REQUEST_BODY_MALFORMED, "body", "JSON", malformed.what());
            }
        }
    }
}
