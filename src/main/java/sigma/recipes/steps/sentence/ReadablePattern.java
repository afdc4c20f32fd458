package sigma.recipes.steps.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The readable pattern of a step, with words in place of parameter types that are not plain values. */
public final class ReadablePattern {

    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("{actor}", List.of("I"));
        WORDS.put("{memberLookup}", List.of("the member {text}"));
        WORDS.put("{organizationKind}", List.of("team", "workspace", "connection"));
        WORDS.put("{fileKind}", List.of("workbook", "data model", "document", "folder"));
        WORDS.put("{deactivatedToo}", List.of("the active", "all"));
        WORDS.put("{difference}", List.of(""));
        WORDS.put("{contact}", List.of("at {email}"));
        WORDS.put("{intoTeam}", List.of("", " into the team {text}"));
        WORDS.put("{page}", List.of("a page of {int} members"));
        WORDS.put("{newWorkspace}", List.of("the workspace {text}"));
        WORDS.put("{tokenCredentials}", List.of(""));
        WORDS.put("{team}", List.of("the team {text}"));
        WORDS.put("{workspace}", List.of("the workspace {text}"));
        WORDS.put("{userAttribute}", List.of("the user attribute {text}"));
        WORDS.put("{attributeHolder}", List.of("{text}", "the team {text}", "the tenant {text}"));
        WORDS.put("{workbook}", List.of("the workbook {text}"));
        WORDS.put("{versionTag}", List.of("the version tag {text}"));
        WORDS.put("{grantee}", List.of("{text}"));
        WORDS.put("{grantable}", List.of("the workspace {text}"));
        WORDS.put("{accountType}", List.of("{text}"));
        WORDS.put("{address}", List.of("{email}"));
        WORDS.put("{is}", List.of("is"));
        WORDS.put("{sees}", List.of("sees"));
        WORDS.put("{count}", List.of("{int}"));
        WORDS.put("{documentVersion}", List.of("version {int} of the workbook {text}"));
        WORDS.put("{document}", List.of("the workbook {text}"));
        WORDS.put("{folder}", List.of("the folder {text}"));
        WORDS.put("{owner}", List.of("{text}"));
        WORDS.put("{pageSize}", List.of(""));
        WORDS.put("{explorations}", List.of(""));
        WORDS.put("{dataSource}", List.of("the connection {text}"));
        WORDS.put("{writable}", List.of("readable", "writable"));
        WORDS.put("{documentKind}", List.of("workbook", "report"));
        WORDS.put("{contentKind}", List.of("workbook", "data model"));
        WORDS.put("{sameAs}", List.of("equals", "differs from"));
        WORDS.put("{container}", List.of("the folder {text}"));
        WORDS.put("{listedKind}", List.of("workbook"));
        WORDS.put("{elementPart}", List.of("columns", "query"));
        WORDS.put("{teams}", List.of("the team {text}", "their teams"));
        WORDS.put("{eachOrNo}", List.of("each", "no"));
        WORDS.put("{limit}", List.of("with a limit of {int}", "without a limit"));
        WORDS.put("{listForm}", List.of("a page"));
        WORDS.put("{report}", List.of("the report {text}"));
        WORDS.put("{credentials}", List.of("the API credentials of {text}"));
        WORDS.put("{controlValue}", List.of("{text}", "the days from {text} to {text}"));
        WORDS.put("{scheduleSetting}", List.of("the title {text}", "the format PDF", "the recipient {text}", "the times {text} in {text}"));
        WORDS.put("{ownership}", List.of("own a workbook", "have opened a document"));
    }

    private ReadablePattern() {
    }

    /**
     * Returns the sentences that a pattern stands for, with a few words for each parameter; texts and numbers remain parameters.
     *
     * @param pattern the pattern of a step
     */
    public static List<String> of(String pattern) {
        List<String> spoken = List.of(pattern.replaceAll("(\\w+)/(\\w+)", "$2").replaceAll("\\((\\w+)\\)", "$1"));
        for (Map.Entry<String, List<String>> words : WORDS.entrySet()) {
            spoken = spoken.stream().flatMap(sentence -> sentence.contains(words.getKey())
                    ? words.getValue().stream().map(word -> sentence.replace(words.getKey(), word)) : Stream.of(sentence)).toList();
        }
        return spoken;
    }
}
