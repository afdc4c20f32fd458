package sigma.recipes.contract.finding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.fixture.TinyContract;

class FindingIdsTest {

    private static final String JSON = "application/json";
    private static final String MEMBER = "{'type':'object','required':['name'],'properties':{'name':{'type':'string'}}}";

    /** Findings of a message part that violates a rule, and of one that follows it. */
    private record Case(Supplier<Findings> broken, Supplier<Findings> kept) {
    }

    /** Values of a field or parameter {@code x} that violate and follow a rule. */
    private record Sample(String schema, String broken, String kept) {
    }

    @Test
    void each_id_is_reported_exactly_for_violations_of_its_rule() {
        Map<String, Case> cases = cases();

        assertAll(cases.entrySet().stream().map(entry -> () -> {
            assertEquals(List.of(entry.getKey()), TinyContract.ids(entry.getValue().broken().get()));
            assertEquals(List.of(), TinyContract.ids(entry.getValue().kept().get()), entry.getKey());
        }));
    }

    @Test
    void list_contains_exactly_the_reported_ids() {
        assertEquals(cases().keySet(), FindingIds.all().keySet());
    }

    @Test
    void each_id_has_a_one_line_description() {
        assertAll(FindingIds.all().entrySet().stream().map(entry -> () -> assertTrue(
                entry.getValue().length() > 10 && entry.getValue().lines().count() == 1, entry.getKey())));
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new TreeMap<>();
        addRequests(cases);
        addResponses(cases);
        samples().forEach((rule, sample) -> rule.parts().forEach(part -> cases.put(rule.idIn(part),
                new Case(() -> check(part, sample.schema(), sample.broken()), () -> check(part, sample.schema(), sample.kept())))));
        return cases;
    }

    private static Map<FaultRule, Sample> samples() {
        Map<FaultRule, Sample> samples = new TreeMap<>();
        samples.put(FaultRule.REQUIRED, new Sample("{'type':'number'}", "", "1"));
        samples.put(FaultRule.TYPE, new Sample("{'type':'boolean'}", "7", "true"));
        samples.put(FaultRule.NULLABLE, new Sample("{'type':'number'}", "null", "1"));
        samples.put(FaultRule.ENUM, new Sample("{'type':'number','enum':[1,2]}", "3", "2"));
        samples.put(FaultRule.FORMAT, new Sample("{'type':'string','format':'date'}", "'soon'", "'2026-01-31'"));
        samples.put(FaultRule.PATTERN, new Sample("{'type':'string','pattern':'^a'}", "'b'", "'a'"));
        samples.put(FaultRule.MINIMUM, new Sample("{'type':'number','minimum':1}", "0", "1"));
        samples.put(FaultRule.MAXIMUM, new Sample("{'type':'number','maximum':9}", "10", "9"));
        samples.put(FaultRule.MIN_LENGTH, new Sample("{'type':'string','minLength':2}", "'a'", "'ab'"));
        samples.put(FaultRule.MAX_LENGTH, new Sample("{'type':'string','maxLength':2}", "'abc'", "'ab'"));
        samples.put(FaultRule.MIN_ITEMS, new Sample("{'type':'array','minItems':2,'items':{'type':'number'}}", "[1]", "[1,2]"));
        samples.put(FaultRule.MAX_ITEMS, new Sample("{'type':'array','maxItems':2,'items':{'type':'number'}}", "[1,2,3]", "[1,2]"));
        samples.put(FaultRule.FORBIDDEN_FIELD, new Sample("{'type':'object','additionalProperties':false,'properties':{'a':{}}}",
                "{'b':1}", "{'a':1}"));
        samples.put(FaultRule.SCHEMA, new Sample("{'type':'number','multipleOf':3}", "4", "6"));
        samples.put(FaultRule.UNKNOWN_FIELD, new Sample("{'type':'object','properties':{'a':{}}}", "{'b':1}", "{'a':1}"));
        samples.put(FaultRule.OPEN_VALUE, new Sample("{'type':'string','x-open-vocabulary':true,'x-known-values':['a']}",
                "'b'", "'a'"));
        return samples;
    }

    private static Findings check(MessagePart part, String schema, String value) {
        String object = "{'type':'object','required':['x'],'properties':{'x':" + schema + "}}";
        String body = value.isEmpty() ? "{}" : "{'x':" + value + "}";
        List<String> texts = List.of(value.replaceAll("[\\[\\]']", "").split(","));
        return switch (part) {
            case PATH -> TinyContract.operation("GET", "/v2/books/{x}").parameter("path", "x", true, schema).check()
                    .checkRequest(TinyContract.request("GET", "/v2/books/" + texts.get(0)));
            case QUERY -> TinyContract.operation("GET", "/v2/books").parameter("query", "x", true, schema).check()
                    .checkRequest(TinyContract.request("GET", "/v2/books" + (value.isEmpty() ? "" : "?x=" + String.join("&x=", texts))));
            case HEADER -> TinyContract.operation("GET", "/v2/books").parameter("header", "X", true, schema).check().checkRequest(
                    new ApiRequest("GET", URI.create("/v2/books"), value.isEmpty() ? Map.of() : Map.of("x", texts), new byte[0]));
            case REQUEST_BODY -> TinyContract.operation("POST", "/v2/books").requestBody(JSON, true, object).check()
                    .checkRequest(TinyContract.request("POST", "/v2/books", JSON, TinyContract.json(body)));
            case RESPONSE_BODY -> new Findings(TinyContract.findings(object, body));
        };
    }

    private static void addRequests(Map<String, Case> cases) {
        TinyContract list = TinyContract.operation("GET", "/v2/books").parameter("query", "limit", false, "{'type':'integer'}");
        TinyContract create = TinyContract.operation("POST", "/v2/books").requestBody(JSON, true, MEMBER);
        String good = TinyContract.json("{'name':'Ana'}");
        cases.put("request.path.unknown", requests(list, TinyContract.request("GET", "/v2/boks"), TinyContract.request("GET", "/v2/books")));
        cases.put("request.method.unknown", requests(list, TinyContract.request("PUT", "/v2/books"), TinyContract.request("GET", "/v2/books/")));
        cases.put("request.query.unknown", requests(list, TinyContract.request("GET", "/v2/books?limits=5"),
                TinyContract.request("GET", "/v2/books?limit=5")));
        cases.put("request.query.repeated", requests(list, TinyContract.request("GET", "/v2/books?limit=5&limit=6"),
                TinyContract.request("GET", "/v2/books?limit=5")));
        cases.put("request.media-type", requests(create, TinyContract.request("POST", "/v2/books", "text/plain", good),
                TinyContract.request("POST", "/v2/books", "application/json;charset=UTF-8", good)));
        cases.put("request.body.missing", requests(create, TinyContract.request("POST", "/v2/books"),
                TinyContract.request("POST", "/v2/books", JSON, good)));
        cases.put("request.body.undeclared", requests(list, TinyContract.request("GET", "/v2/books", JSON, good),
                TinyContract.request("GET", "/v2/books", JSON, "")));
        cases.put("request.body.malformed", requests(create, TinyContract.request("POST", "/v2/books", JSON, good + "}"),
                TinyContract.request("POST", "/v2/books", JSON, good + "\n")));
    }

    private static void addResponses(Map<String, Case> cases) {
        TinyContract read = TinyContract.operation("GET", "/v2/books").responses(200, JSON, MEMBER);
        TinyContract delete = TinyContract.operation("DELETE", "/v2/books").responses(200);
        ApiResponse good = TinyContract.json(200, "{'name':'Ana'}");
        cases.put("response.status.undeclared", responses(read, TinyContract.json(201, "{'name':'Ana'}"), good));
        cases.put("response.media-type", responses(read, TinyContract.response(200, "text/html", "<html>"), good));
        cases.put("response.body.missing", responses(read, TinyContract.response(200, JSON, ""), good));
        cases.put("response.body.undeclared", responses(delete, TinyContract.json(200, "{}"), TinyContract.response(200, "", "")));
        cases.put("response.body.malformed", responses(read, TinyContract.json(200, "{'name':'A"), good));
    }

    private static Case requests(TinyContract tiny, ApiRequest broken, ApiRequest kept) {
        return new Case(() -> tiny.check().checkRequest(broken), () -> tiny.check().checkRequest(kept));
    }

    private static Case responses(TinyContract tiny, ApiResponse broken, ApiResponse kept) {
        return new Case(() -> tiny.check().checkResponse(tiny.made(), broken),
                () -> tiny.check().checkResponse(tiny.made(), kept));
    }
}
