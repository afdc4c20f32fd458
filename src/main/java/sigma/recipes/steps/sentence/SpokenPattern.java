package sigma.recipes.steps.sentence;

import java.util.LinkedHashMap;
import java.util.Map;

/** The readable pattern of a step, with words in place of parameter types that are not plain values. */
public final class SpokenPattern {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("{actor}", "I");
        WORDS.put("{member}", "the member {text}");
        WORDS.put("{team}", "the team {text}");
        WORDS.put("{workbook}", "the workbook {text}");
        WORDS.put("{versionTag}", "the version tag {text}");
        WORDS.put("{grantee}", "{text}");
        WORDS.put("{grantable}", "the workspace {text}");
        WORDS.put("{accountType}", "{text}");
        WORDS.put("{address}", "{email}");
        WORDS.put("{is}", "is");
        WORDS.put("{sees}", "sees");
        WORDS.put("{count}", "{int}");
        WORDS.put("{documentVersion}", "version {int} of the workbook {text}");
        WORDS.put("{document}", "the workbook {text}");
        WORDS.put("{folder}", "the folder {text}");
        WORDS.put("{owner}", "{text}");
        WORDS.put("{pageSize}", "");
        WORDS.put("{explorations}", "");
        WORDS.put("{dataSource}", "the connection {text}");
    }

    private SpokenPattern() {
    }

    /** Returns {@code pattern} with words for its types, and in the plural if there is one. */
    public static String of(String pattern) {
        String spoken = pattern.replaceAll("(\\w+)/(\\w+)", "$2").replaceAll("\\((\\w+)\\)", "$1");
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            spoken = spoken.replace(word.getKey(), word.getValue());
        }
        return spoken;
    }
}
