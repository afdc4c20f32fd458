package sigma.recipes.sandbox.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formula of a column, such as {@code Sum([ORDERS/AMOUNT])}. The sandbox does not compute it: it checks the references
 * and determines the type of the result. The types of functions are documented; the handling of unknown functions is
 * assumed.
 *
 * @param text the formula
 */
public record Formula(String text) {

    /** The type of an invalid formula. */
    public static final String ERROR = "error";

    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]/]+)(?:/([^\\[\\]]+))?]");
    private static final Pattern CALL = Pattern.compile("^\\s*(\\w+)\\s*\\(");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ENDS_IN_STRING = Pattern.compile(",\\s*\"[^\"]*\"\\s*\\)\\s*$");
    private static final Set<String> AGGREGATES = Set.of("sum", "avg", "count", "countdistinct", "countif", "sumif", "min",
            "max", "median", "stddev");
    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry("sum", "number"), Map.entry("sumif", "number"), Map.entry("avg", "number"),
            Map.entry("median", "number"), Map.entry("stddev", "number"), Map.entry("round", "number"),
            Map.entry("abs", "number"), Map.entry("number", "number"), Map.entry("percentoftotal", "number"),
            Map.entry("cumulativesum", "number"), Map.entry("count", "integer"), Map.entry("countif", "integer"),
            Map.entry("countdistinct", "integer"), Map.entry("rownumber", "integer"), Map.entry("rank", "integer"),
            Map.entry("datepart", "integer"), Map.entry("datediff", "integer"), Map.entry("year", "integer"),
            Map.entry("month", "integer"), Map.entry("len", "integer"), Map.entry("datetrunc", "datetime"),
            Map.entry("date", "datetime"), Map.entry("dateadd", "datetime"), Map.entry("today", "datetime"),
            Map.entry("now", "datetime"), Map.entry("text", "text"), Map.entry("concat", "text"),
            Map.entry("upper", "text"), Map.entry("lower", "text"), Map.entry("left", "text"), Map.entry("right", "text"),
            Map.entry("trim", "text"), Map.entry("contains", "boolean"), Map.entry("isnull", "boolean"),
            Map.entry("isnotnull", "boolean"), Map.entry("in", "boolean"));

    /**
     * A name in brackets.
     *
     * @param source the name before the slash: a table or element; empty text if there is none
     * @param column the name of a column or control
     */
    public record Reference(String source, String column) {

        private static Reference of(MatchResult match) {
            return match.group(2) == null ? new Reference("", match.group(1)) : new Reference(match.group(1), match.group(2));
        }

        @Override
        public String toString() {
            return "[" + (source.isEmpty() ? "" : source + "/") + column + "]";
        }
    }

    /** Parses a formula. */
    public static Formula of(String text) {
        return new Formula(text);
    }

    /** Returns the reference if the formula consists of one; otherwise empty. */
    public Optional<Reference> reference() {
        Matcher matcher = REFERENCE.matcher(text.strip());
        return matcher.matches() ? Optional.of(Reference.of(matcher)) : Optional.empty();
    }

    /** Returns all references, in their order. */
    public List<Reference> references() {
        return REFERENCE.matcher(withoutStrings()).results().map(Reference::of).toList();
    }

    /** Returns whether it aggregates rows. */
    public boolean isAggregate() {
        return function().filter(AGGREGATES::contains).isPresent();
    }

    /**
     * Returns the type of the result.
     *
     * @param typeOf finds the type of a reference; empty if there is no such column
     * @return the type, or {@link #ERROR} if the formula is invalid
     */
    public String type(Function<Reference, Optional<String>> typeOf) {
        List<Optional<String>> types = references().stream().map(typeOf).toList();
        if (!isBalanced() || types.stream().anyMatch(type -> type.isEmpty() || type.get().equals(ERROR))) {
            return ERROR;
        }
        Optional<String> result = function().map(RESULTS::get);
        if (result.isPresent()) {
            return result.get();
        }
        if (function().filter("if"::equals).isPresent() && ENDS_IN_STRING.matcher(text).find()) {
            return "text";
        }
        String rest = withoutStrings();
        if (function().isEmpty() && rest.matches("(?s).*([<>=]|\\b(and|or|not|true|false)\\b).*")) {
            return "boolean";
        }
        if (function().isEmpty() && rest.contains("&") || types.isEmpty() && !rest.equals(text)) {
            return "text";
        }
        return types.stream().findFirst().map(Optional::orElseThrow).orElse("number");
    }

    /** Returns the formula as an expression of SQL; {@code column} writes a reference. */
    public String sql(Function<Reference, String> column) {
        String quoted = STRING.matcher(text).replaceAll(match ->
                Matcher.quoteReplacement("'" + match.group().substring(1, match.group().length() - 1).replace("'", "''") + "'"));
        String functions = Pattern.compile("(\\w+)\\s*\\(").matcher(quoted).replaceAll(match ->
                Matcher.quoteReplacement(match.group(1).replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT) + "("));
        return REFERENCE.matcher(functions).replaceAll(match -> Matcher.quoteReplacement(column.apply(Reference.of(match))));
    }

    private Optional<String> function() {
        Matcher matcher = CALL.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private String withoutStrings() {
        return STRING.matcher(text).replaceAll("");
    }

    private boolean isBalanced() {
        int depth = 0;
        for (char character : withoutStrings().toCharArray()) {
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0 && !text.isBlank();
    }
}
