package sigma.recipes.settings.dotenv;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Compares the parser with npm's dotenv, which the profile {@code dotenv-reference} installs. */
@EnabledIfSystemProperty(named = "dotenv.reference", matches = ".+")
class DotenvReferenceTest {

    private static final long SEED = 16;
    private static final String[] PARTS = {"A", "B", "SECRET", "export ", "export", "=", "=", "=", ": ", ":", " ", "  ", "\t",
        "\n", "\n", "\n", "\r\n", "\r", "#", " # ", "\"", "\"", "'", "'", "`", "\\", "\\n", "\\\"", "\\'", "$", "$1", "x", "0", ".",
        "-", "\u00a0", "\ufeff", "\u2028", "\u0085", "\u000b", "\u00e4", "\ud83d\ude80"};

    @TempDir
    Path folder;

    @Test
    void recorded_cases_match_dotenv() throws Exception {
        List<RecordedCases.Case> cases = RecordedCases.all();

        List<Map<String, String>> read = parsedByDotenv(cases.stream().map(RecordedCases.Case::text).toList());

        assertThat(read, is(cases.stream().map(RecordedCases.Case::values).toList()));
    }

    @Test
    void random_texts_are_read_like_dotenv() throws Exception {
        Random chance = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = chance.nextInt(30); part >= 0; part--) {
                text.append(PARTS[chance.nextInt(PARTS.length)]);
            }
            texts.add(text.toString());
        }

        List<Map<String, String>> read = parsedByDotenv(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat("text " + i + " of seed " + SEED + ": " + new ObjectMapper().writeValueAsString(texts.get(i)),
                    RecordedCases.ours(texts.get(i)), is(read.get(i)));
        }
    }

    private List<Map<String, String>> parsedByDotenv(List<String> texts) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        File questions = folder.resolve("texts.json").toFile();
        File responses = folder.resolve("values.json").toFile();
        json.writeValue(questions, texts);
        Process node = new ProcessBuilder("node", "src/test/resources/settings/dotenv/read.js",
                Path.of(System.getProperty("dotenv.reference")).toAbsolutePath().toString())
                .redirectInput(questions).redirectOutput(responses).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat("node ends", node.waitFor(1, TimeUnit.MINUTES), is(true));
        assertThat(node.exitValue(), is(0));
        return json.readValue(responses, new TypeReference<>() { });
    }
}
