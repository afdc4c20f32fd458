package sigma.recipes.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the page of everything that we assert without a source, {@code docs/assumptions.md}: from the marks
 * {@code x-assumed} in the contract files, and the marked sentences of the page about the sandbox. The same files give the
 * same text.
 */
public final class AssumptionsPage {

    static final String RENEWAL = "mvn -q compile exec:java -Dexec.mainClass=" + AssumptionsPage.class.getName()
            + " \\\n      -Dexec.args=\"src/main/resources/contract docs/behaviour.md docs/assumptions.md\"";
    private static final String OPENING = """
            # What we assume

            This page is made from the marks `x-assumed` in the contract and the sentences marked (assumed) in
            [behaviour.md](behaviour.md). Renew it after a mark has changed:

                %s

            What nobody publishes, and we had to choose, has such a mark, in the contract with the reason. The sandbox is
            held to it. A run against a real organization lists at its end what turned out to be wrong there.

            %s; %s in the behaviour of the sandbox.
            """;

    private AssumptionsPage() {
    }

    /**
     * Writes the page.
     *
     * @param arguments the folder of the contract files, the page about the sandbox, and the file to write
     * @throws ContractMistakes where the files cannot be used
     */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[2]),
                of(ContractSource.read(Path.of(arguments[0])), Files.readString(Path.of(arguments[1]))));
    }

    /** Returns the text of the page; {@code behaviour} is the text of the page about the sandbox. */
    static String of(ContractSource source, String behaviour) {
        List<Assumption> all = AssumptionReader.read(source);
        Map<String, Integer> rank = new LinkedHashMap<>();
        all.stream().flatMap(assumption -> assumption.uses().stream())
                .forEach(use -> rank.putIfAbsent(use.operationId(), rank.size()));
        Map<String, List<String>> sentences = AssumedSentences.of(behaviour);
        StringBuilder page = new StringBuilder(String.format(Locale.ROOT, OPENING, RENEWAL,
                Phrases.counted(all.size(), "mark") + " in the contract, with effect in "
                        + Phrases.counted(rank.size(), "operation"),
                Phrases.counted(sentences.values().stream().mapToInt(List::size).sum(), "sentence")));
        shared(page, all.stream().filter(assumption -> assumption.subjects().size() > 1).toList());
        Map<String, Rows> bySubject = new TreeMap<>();
        all.stream().filter(assumption -> assumption.subjects().size() == 1).forEach(assumption -> bySubject
                .computeIfAbsent(assumption.subjects().iterator().next(), subject -> new Rows()).add(assumption));
        bySubject.forEach((subject, rows) -> rows.write(subject, page));
        behaves(page, sentences);
        return page.toString();
    }

    private static void behaves(StringBuilder page, Map<String, List<String>> sentences) {
        if (!sentences.isEmpty()) {
            page.append("\n## What the sandbox does\n");
        }
        sentences.forEach((section, marked) -> {
            page.append("\n### ").append(section).append("\n\n");
            marked.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
        });
    }

    private static void shared(StringBuilder page, List<Assumption> shared) {
        if (shared.isEmpty()) {
            return;
        }
        page.append("\n## Several subjects\n\n| where it stands | how often | reason |\n| --- | --- | --- |\n");
        shared.forEach(assumption -> page.append("| `").append(assumption.mark().file()).append("` ")
                .append(name(assumption.mark())).append(" | ")
                .append(Phrases.counted(assumption.uses().size(), "place")).append(" of ")
                .append(Phrases.counted((int) assumption.operations(), "operation")).append(": ")
                .append(assumption.subjects().stream().map(AssumptionsPage::spoken).collect(Collectors.joining(", ")))
                .append(" | ").append(cell(assumption.reason())).append(" |\n"));
    }

    /** Returns the named part of a file, and the field in it: {@code WorkbookTag.taggedWorkbookId}. */
    private static String name(Located mark) {
        StringBuilder name = new StringBuilder(mark.keys().get(0));
        for (int i = 2; i < mark.keys().size(); i++) {
            if (mark.keys().get(i - 1).equals("properties")) {
                name.append('.').append(mark.keys().get(i));
            }
        }
        return name.toString();
    }

    private static String spoken(String subject) {
        return subject.replace('-', ' ');
    }

    private static String title(String subject) {
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + spoken(subject).substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    /** The rows of one subject: operations that share a place and a reason share a row. */
    private static final class Rows {

        private final Map<List<String>, TreeSet<String>> operations = new LinkedHashMap<>();

        void add(Assumption assumption) {
            assumption.uses().forEach(use -> operations
                    .computeIfAbsent(List.of(use.place(), assumption.reason()), row -> new TreeSet<>()).add(use.operationId()));
        }

        void write(String subject, StringBuilder page) {
            page.append("\n## ").append(title(subject)).append("\n\n| operation | place | reason |\n| --- | --- | --- |\n");
            operations.forEach((row, ids) -> page.append("| ")
                    .append(ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))).append(" | `")
                    .append(row.get(0)).append("` | ").append(cell(row.get(1))).append(" |\n"));
        }
    }
}
