package sigma.recipes.drift.change;

import java.util.List;

/**
 * The changed part of an API. Texts and lists are empty if they do not apply.
 *
 * @param direction whether the part belongs to a request, a response or the operation as a whole
 * @param status    the status of the response: a number, {@code 4XX} or {@code 5XX}
 * @param in        its container: {@link #BODY}, {@code query}, {@code path}, {@code header}, {@code cookie},
 *                  {@link #SERVERS} or {@link #SECURITY}; empty for a whole operation or response
 * @param name      the name of the parameter, header or flow
 * @param mediaType the media type of the body
 * @param variants  the variants of unions that lead to the field, the outermost first
 * @param field     the field, such as {@code entries[].memberType}; empty for the part as a whole
 */
public record Place(Direction direction, String status, String in, String name, String mediaType, List<String> variants,
                    String field) {

    /** The value of {@link #in} for a body. */
    public static final String BODY = "body";

    /** The value of {@link #in} for the hosts of the API. */
    public static final String SERVERS = "servers";

    /** The value of {@link #in} for a header. */
    public static final String HEADER = "header";

    /** The value of {@link #in} for the credentials of the API. */
    public static final String SECURITY = "security";

    private static final String SPACE = " ";

    /** Copies the variants. */
    public Place {
        variants = List.copyOf(variants);
    }

    /** Returns the place of an operation as a whole. */
    public static Place operation() {
        return new Place(Direction.NONE, "", "", "", "", List.of(), "");
    }

    /** Returns the place of the hosts of the API. */
    public static Place servers() {
        return new Place(Direction.NONE, "", SERVERS, "", "", List.of(), "");
    }

    /** Returns the place of a way to get tokens, such as {@code oauth2 clientCredentials}. */
    public static Place security(String flow) {
        return new Place(Direction.NONE, "", SECURITY, flow, "", List.of(), "");
    }

    /** Returns the place of a parameter. */
    public static Place parameter(String in, String name) {
        return new Place(Direction.REQUEST, "", in, name, "", List.of(), "");
    }

    /** Returns the place of a request body of a media type; of the whole body if that is empty. */
    public static Place body(String mediaType) {
        return new Place(Direction.REQUEST, "", BODY, "", mediaType, List.of(), "");
    }

    /** Returns the place of a response as a whole. */
    public static Place response(String status) {
        return new Place(Direction.RESPONSE, status, "", "", "", List.of(), "");
    }

    /** Returns the place of a response body of a media type. */
    public static Place response(String status, String mediaType) {
        return new Place(Direction.RESPONSE, status, BODY, "", mediaType, List.of(), "");
    }

    /** Returns the place of a response header. */
    public static Place header(String status, String name) {
        return new Place(Direction.RESPONSE, status, HEADER, name, "", List.of(), "");
    }

    /** Returns the place of a field of this part in the given variants. */
    public Place at(List<String> inVariants, String inField) {
        return new Place(direction, status, in, name, mediaType, inVariants, inField);
    }

    /** Returns this place without its variants and field. */
    public Place part() {
        return at(List.of(), "");
    }

    /** Returns whether the part is a body. */
    public boolean isBody() {
        return in.equals(BODY);
    }

    /** Returns the part in words, without the field: {@code query limit}, {@code 200 application/json, with kind "a"}. */
    public String text() {
        String what = isBody() ? body() : (status + SPACE + in + SPACE + name).strip().replaceAll(" +", SPACE);
        return variants.isEmpty() ? what : what + ", " + String.join(", ", variants);
    }

    private String body() {
        boolean response = direction == Direction.RESPONSE;
        String holder = !response ? BODY : status.isEmpty() ? "response body" : status;
        return mediaType.isEmpty() ? holder : holder + SPACE + mediaType;
    }
}
