package sigma.recipes.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import sigma.recipes.recipe.input.InputColumn;
import sigma.recipes.settings.raw.InputNames;
import sigma.recipes.settings.raw.KnownName;

/** The parts of {@code .env.example} that follow from {@code features/inputs.yaml}. */
final class EnvExample {

    private static final Pattern INPUTS = Pattern.compile("(?s)(# Inputs of recipes(?:[^\\n]*\\n# )+?-+\\n\\n).*?(?=# -{20,}\\n)");
    private static final Pattern ENVIRONMENT = Pattern.compile("(no other name does:\\n)(?:# {3}.+\\n)+");
    private static final int WIDTH = 118;

    private final Collection<InputColumn> inputs;
    private final InputNames names;

    EnvExample(Collection<InputColumn> inputs, InputNames names) {
        this.inputs = inputs;
        this.names = names;
    }

    /** Returns {@code text} with the parts renewed. */
    String renewed(String text) {
        String sections = INPUTS.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(section()));
        return ENVIRONMENT.matcher(sections).replaceFirst("$1" + Matcher.quoteReplacement(wrapped("#   ",
                String.join(" ", environment()))));
    }

    /** Returns every spelling of settings and inputs that is read from the file, without those that only add the prefix. */
    List<String> spellings() {
        return Stream.concat(KnownName.everySpelling().stream(), names.names().stream()).toList();
    }

    /** Returns the names that are read from the environment without a prefix. */
    List<String> environment() {
        return spellings().stream().filter(name -> !name.startsWith(KnownName.PREFIX)).filter(names::countsInEnvironment).toList();
    }

    private String section() {
        StringBuilder section = new StringBuilder();
        for (InputColumn input : inputs) {
            List<String> own = input.names().stream().filter(name -> explains(input, name)).toList();
            if (!own.isEmpty()) {
                section.append(wrapped("# ", input.help() + words(input) + ".")).append(own.get(0)).append("=\n");
                own.stream().skip(1).forEach(other -> section.append("# ").append(other).append("=\n"));
                section.append('\n');
            }
        }
        return section.toString();
    }

    /** A name belongs to the input that has it first: WORKSPACE_NAME to the new workspace, not to an existing one. */
    private boolean explains(InputColumn input, String name) {
        List<InputColumn> owners = inputs.stream().filter(one -> one.names().contains(name)).toList();
        return owners.stream().filter(one -> one.names().get(0).equals(name)).findFirst().orElse(owners.get(0)).equals(input);
    }

    private static String words(InputColumn input) {
        return input.kind().words().isEmpty() ? "" : " (" + String.join(", ", input.kind().words()) + ")";
    }

    private static String wrapped(String prefix, String text) {
        List<String> lines = new ArrayList<>();
        WordUtils.wrap(text, WIDTH, "\n", false).lines().forEach(line -> lines.add(prefix + line + "\n"));
        return String.join("", lines);
    }
}
