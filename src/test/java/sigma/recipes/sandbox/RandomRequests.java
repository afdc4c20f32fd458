package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/** Generates random requests to an organization: valid ones, valid ones with errors, and malformed ones. */
final class RandomRequests {

    private static final List<String> MEDIA_TYPES = List.of("application/json; charset=utf-8", "Application/JSON", "text/plain",
            "", ";;", "multipart/form-data; boundary=x", "multipart/form-data", RequestDraft.FORM, "application/json, text/html");
    private static final List<String> TAILS = List.of("/", "//", "/%2e%2e", "/%00", "/%ff", "/a%2Fb", "/x/y/z", ";a=b",
            "/%F0%9F%98%80");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "get", "");
    private static final List<String> QUERIES = List.of("&&=&", "=b", "a", "page=%31&page=2", "limit=", "%00=%ff", "limit=1e3",
            "limit=1e400", "limit=99999999999999999999", "page=99999999999999999999", "pageToken=999999999999999999");

    private final Random random;
    private final Caller caller;
    private final List<Operation> operations;
    private final RandomValues values;

    RandomRequests(Random random, Caller caller, List<Operation> operations) {
        this.random = random;
        this.caller = caller;
        this.operations = operations;
        this.values = new RandomValues(random, new KnownValues(caller.organization));
    }

    ApiRequest next() {
        Operation operation = values.one(operations);
        ApiRequest good = draft(operation).request();
        // Most operations below a workbook need an id of the same workbook, so few of them are valid by chance.
        int mistakes = values.chance(67) ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < mistakes; i++) {
            good = corrupted(good);
        }
        return good;
    }

    private RequestDraft draft(Operation operation) {
        Map<String, String> path = new HashMap<>();
        Map<String, String> query = new HashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            SchemaView view = SchemaView.of(parameter.schema().document());
            if (parameter.in().equals("path")) {
                path.put(parameter.name(), segment(values.parameter(parameter.name(), view)));
            } else if (parameter.in().equals("query") && (parameter.required() || values.chance(30))) {
                query.put(parameter.name(), values.parameter(parameter.name(), view));
            }
        }
        Optional<JsonNode> body = RequestDraft.schema(operation).map(part -> body(operation, SchemaView.of(part.document())));
        return new RequestDraft(operation, path, query, body, Optional.of(caller.token()));
    }

    /** An empty segment would change the path. */
    private static String segment(String text) {
        return text.isEmpty() ? "x" : text;
    }

    private JsonNode body(Operation operation, SchemaView view) {
        JsonNode body = values.value("", view);
        if (RequestDraft.isForm(operation) && body instanceof ObjectNode form && values.chance(70)) {
            form.setAll(SweepSetup.prepare(operation.id(), caller));
        }
        for (int i = values.chance(70) ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            corrupt(body);
        }
        return body;
    }

    /** Sets a place of a body to junk, removes a field, or adds an unknown one. */
    private void corrupt(JsonNode body) {
        if (body instanceof ArrayNode list) {
            if (!list.isEmpty() && list.get(0).isContainerNode() && values.chance(70)) {
                corrupt(list.get(random.nextInt(list.size())));
            } else {
                list.add(values.junk());
            }
        } else if (body instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? values.unusualText() : values.one(names);
            if (object.path(name).isContainerNode() && values.chance(60)) {
                corrupt(object.get(name));
            } else if (values.chance(30)) {
                object.remove(name);
            } else {
                object.set(values.chance(80) ? name : values.unusualText(), values.junk());
            }
        }
    }

    private ApiRequest corrupted(ApiRequest good) {
        Map<String, List<String>> headers = new HashMap<>(good.headers());
        return switch (random.nextInt(7)) {
            case 0 -> with(good, values.one(METHODS), good.uri().toString());
            case 1 -> with(good, good.method(), good.uri().getRawPath() + values.one(TAILS));
            case 2 -> with(good, good.method(),
                    good.uri() + (good.uri().getRawQuery() == null ? "?" : "&") + values.one(QUERIES));
            case 3 -> {
                headers.put("content-type", List.of(values.one(MEDIA_TYPES)));
                yield new ApiRequest(good.method(), good.uri(), headers, good.body());
            }
            case 4 -> {
                headers.put("authorization", List.of(values.one(List.of("Bearer", "bearer " + caller.token(), "Basic Og==",
                        "Basic %%%", "Bearer  " + caller.token() + " ", "Bearer x", "", "Bearer \u0000"))));
                yield new ApiRequest(good.method(), good.uri(), headers, good.body());
            }
            case 5 -> new ApiRequest(good.method(), good.uri(), headers, garbage());
            default -> new ApiRequest(good.method(), good.uri(), headers, cut(good.body()));
        };
    }

    private byte[] garbage() {
        if (values.chance(50)) {
            return Json.write(values.junk());
        }
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return values.chance(50) ? bytes
                : ("{\"name\":\"" + new String(bytes, StandardCharsets.ISO_8859_1) + "\"}").getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] cut(byte[] body) {
        return Arrays.copyOf(body, random.nextInt(body.length + 1));
    }

    private static ApiRequest with(ApiRequest request, String method, String address) {
        return new ApiRequest(method, URI.create(address), request.headers(), request.body());
    }
}
