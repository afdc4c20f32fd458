package sigma.recipes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that make results independent of the machine's language and locale. */
final class MachineRules {

    private static final String TEXT_AND_VALUES = "(java.lang.String, [Ljava.lang.Object;)";
    private static final Set<String> BY_LANGUAGE = named("java.lang.String.toLowerCase()", "java.lang.String.toUpperCase()",
            "java.lang.String.format" + TEXT_AND_VALUES, "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.PrintStream.format" + TEXT_AND_VALUES, "java.io.PrintStream.printf" + TEXT_AND_VALUES,
            "java.io.PrintWriter.format" + TEXT_AND_VALUES, "java.io.PrintWriter.printf" + TEXT_AND_VALUES,
            "java.util.Formatter.<init>()", "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)", "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format" + TEXT_AND_VALUES, "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");
    private static final Set<String> BY_ENCODING = named("java.lang.String.getBytes()", "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)", "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)", "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileReader.<init>(java.io.File)", "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)", "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream, boolean)", "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)", "java.util.Scanner.<init>(java.io.InputStream)",
            "java.io.ByteArrayOutputStream.toString()", "java.nio.charset.Charset.defaultCharset()");

    private MachineRules() {
    }

    static ArchRule language() {
        return noClasses().should(use(BY_LANGUAGE, "methods that depend on the default locale"))
                .because("in Turkish, the lower case of FAIL is not fail; pass Locale.ROOT");
    }

    static ArchRule encoding() {
        return noClasses().should(use(BY_ENCODING, "methods that depend on the default encoding"))
                .because("an encoding other than UTF-8 would alter characters beyond ASCII; pass the character set");
    }

    private static ArchCondition<JavaClass> use(Set<String> forbidden, String what) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> forbidden.contains(access.getTarget().getFullName()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static Set<String> named(String... names) {
        return Arrays.stream(names).collect(Collectors.toUnmodifiableSet());
    }
}
