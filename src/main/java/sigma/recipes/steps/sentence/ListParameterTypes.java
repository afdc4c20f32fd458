package sigma.recipes.steps.sentence;

import io.cucumber.java.ParameterType;
import java.util.Locale;
import java.util.OptionalInt;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.steps.value.PageRequest;
import sigma.recipes.text.QuotedText;

/**
 * Parameter types of lists: their kind, entries, pages and filters. They convert words only: lookups belong to the step,
 * which can explain a failure.
 */
public final class ListParameterTypes {

    /** Returns the kind of the entries of a list. */
    @ParameterType("(?:shared |private )?bookmark|column|document|embed(?: of)?|element|grant|input table|member|query|scheduled export|source|team|tenant|user attribute|value|version|workbook")
    public String listedKind(String words) {
        return words;
    }

    /** Returns a list with two versions in the API, of the organization or of a workbook. */
    @ParameterType("members|teams|workspaces|(?:scheduled exports|materialization schedules) of the workbook " + QuotedText.WHOLE)
    public CountedList countedList(String words) {
        return CountedList.of(words.split(" of the workbook ", 2)[0], QuotedText.in(words).orElse(""));
    }

    /** Returns the form of a list: a page (true) or a bare array (false). */
    @ParameterType("a page|a bare array")
    public boolean listForm(String words) {
        return words.equals("a page");
    }

    /** Returns the page of members that is requested. */
    @ParameterType("a page of (?:-?\\d{1,9} )?members|the next page(?: of \\d{1,9} members)?|a page past the end|the page " + QuotedText.WHOLE)
    public PageRequest page(String words) {
        String limit = words.replaceAll("\".*|[^-\\d]", "");
        PageRequest.Start start = words.startsWith("the next page") ? PageRequest.Start.NEXT : words.startsWith("the page") ? PageRequest.Start.TOKEN
                : words.endsWith("past the end") ? PageRequest.Start.PAST_THE_END : PageRequest.Start.FIRST;
        return new PageRequest(start, limit.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(limit)), QuotedText.in(words).orElse(""));
    }

    /** Returns how many entries a page of a list has; empty if the sentence does not say. */
    @ParameterType("|, \\d{1,9} at a time")
    public OptionalInt pageSize(String words) {
        return words.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words.split(" ")[1]));
    }

    /** Returns the limit of a page, if any. */
    @ParameterType("with a limit of \\d{1,9}|without a limit")
    public OptionalInt limit(String words) {
        return words.startsWith("without") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words.substring(words.lastIndexOf(' ') + 1)));
    }

    /** Returns which members a list has: the active ones (false) or all (true). */
    @ParameterType("the active|all")
    public boolean deactivatedToo(String words) {
        return words.equals("all");
    }

    /** Returns whether a list of recent workbooks includes explorations. */
    @ParameterType("|, explorations included")
    public boolean explorations(String words) {
        return !words.isEmpty();
    }

    /** Returns a filter of workbooks. */
    @ParameterType("current|archived|all")
    public WorkbookState workbookState(String word) {
        return WorkbookState.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
