package sigma.recipes.steps;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.steps.scenario.UnmetStatement;

/** The forms of sentences in CONTRIBUTING.md, as checks of the steps. */
final class StepGrammar {

    /** Words for each parameter type: one for each of its alternatives. */
    private final Map<String, List<String>> words;
    private final ExpressionFactory expressions;

    /**
     * A step.
     *
     * @param keyword Given, When or Then
     * @param pattern its sentence
     * @param method  its method
     */
    record Step(String keyword, String pattern, JavaMethod method) {

        static List<Step> of(JavaClasses classes) {
            List<Step> steps = new ArrayList<>();
            for (JavaClass type : classes) {
                for (JavaMethod method : type.getMethods()) {
                    method.tryGetAnnotationOfType(Given.class).ifPresent(is -> steps.add(new Step("Given", is.value(), method)));
                    method.tryGetAnnotationOfType(When.class).ifPresent(is -> steps.add(new Step("When", is.value(), method)));
                    method.tryGetAnnotationOfType(Then.class).ifPresent(is -> steps.add(new Step("Then", is.value(), method)));
                }
            }
            steps.sort(Comparator.comparing(Step::pattern));
            return steps;
        }
    }

    /**
     * Creates the checks.
     *
     * @param types the classes that declare the parameter types
     * @param words words for each parameter type
     */
    StepGrammar(List<Class<?>> types, Map<String, List<String>> words) {
        this.words = words;
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Method method : methods(types)) {
            io.cucumber.java.ParameterType type = method.getAnnotation(io.cucumber.java.ParameterType.class);
            if (type != null) {
                registry.defineParameterType(new ParameterType<>(method.getName(), type.value(), String.class,
                        (String[] groups) -> groups[0]));
            }
        }
        expressions = new ExpressionFactory(registry);
    }

    /** Returns the steps whose sentence violates the form of its group. */
    static Set<String> malformed(List<Step> steps) {
        Set<String> found = new TreeSet<>();
        for (Step step : steps) {
            boolean acts = step.pattern().matches("(I|\\{actor}) .*");
            boolean subject = step.pattern().matches("\\{(text|grantee|member)} .*");
            String fault = switch (step.keyword()) {
                case "Given" -> acts ? "a Given is no act" : subject && !step.pattern().endsWith(" already")
                        ? "a Given that is a fact ends with \"already\"" : "";
                case "When" -> acts ? "" : "a When starts with I or {actor}";
                default -> step.pattern().startsWith("{actor}") ? "a Then is no act"
                        : step.pattern().endsWith(" already") ? "only a Given is \"already\" so" : "";
            };
            if (!fault.isEmpty()) {
                found.add(step.keyword() + " " + step.pattern() + ": " + fault);
            }
        }
        return found;
    }

    /** Returns the pairs of sentences that differ in a negation or an attempt only, and could share a step. */
    static Set<String> pairs(List<Step> steps) {
        Set<String> patterns = new TreeSet<>();
        steps.forEach(step -> patterns.add(step.pattern()));
        Set<String> found = new TreeSet<>();
        for (String pattern : patterns) {
            if (pattern.contains(" is not ") && patterns.contains(pattern.replaceFirst(" is not ", " is "))) {
                found.add(pattern + ": use {is}");
            }
            if (pattern.startsWith("I try to ") && patterns.contains("I " + pattern.substring("I try to ".length()))) {
                found.add(pattern + ": use {actor}");
            }
        }
        return found;
    }

    /** Returns the methods with more than one sentence. */
    static Set<String> aliases(List<Step> steps) {
        Set<JavaMethod> seen = new LinkedHashSet<>();
        Set<String> found = new TreeSet<>();
        steps.stream().map(Step::method).filter(method -> !seen.add(method)).forEach(method -> found.add(method.getFullName()));
        return found;
    }

    /** Returns the Given and When steps that check a result, in their method or another one of their class. */
    static Set<String> resultChecking(List<Step> steps) {
        Set<String> found = new TreeSet<>();
        for (Step step : steps) {
            if (!step.keyword().equals("Then") && checksResult(step.method(), new LinkedHashSet<>())) {
                found.add(step.keyword() + " " + step.pattern());
            }
        }
        return found;
    }

    private static boolean checksResult(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method) && method.getMethodCallsFromSelf().stream().anyMatch(call ->
                call.getTargetOwner().isEquivalentTo(UnmetStatement.class) && call.getName().equals("unless")
                        || ownTarget(method, call).map(called -> checksResult(called, seen)).orElse(false));
    }

    private static java.util.Optional<JavaMethod> ownTarget(JavaMethod method, JavaMethodCall call) {
        return call.getTarget().resolveMember().filter(called -> called.getOwner().equals(method.getOwner()));
    }

    /** Returns the generated sentences that match more than one step, or not their own. */
    Set<String> ambiguous(List<Step> steps) {
        Map<String, Expression> patterns = new java.util.LinkedHashMap<>();
        steps.forEach(step -> patterns.put(step.pattern(), expressions.createExpression(step.pattern())));
        Set<String> found = new TreeSet<>();
        for (Step step : steps) {
            for (String sentence : sentences(step.pattern())) {
                List<String> matching = patterns.entrySet().stream().filter(one -> one.getValue().match(sentence) != null)
                        .map(Map.Entry::getKey).toList();
                if (!matching.equals(List.of(step.pattern()))) {
                    found.add(sentence + ": " + matching);
                }
            }
        }
        return found;
    }

    private List<String> sentences(String pattern) {
        String plain = pattern.replaceAll("(\\w+)/\\w+", "$1").replaceAll("\\((\\w+)\\)", "$1");
        List<String> sentences = List.of(plain);
        Matcher type = Pattern.compile("\\{(\\w+)}").matcher(plain);
        while (type.find()) {
            List<String> values = words.get(type.group(1));
            if (values == null) {
                throw new IllegalStateException("no words for {" + type.group(1) + "}");
            }
            sentences = sentences.stream().flatMap(sentence -> values.stream()
                    .map(value -> sentence.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(value)))).toList();
        }
        return sentences;
    }

    /** Returns the names of the parameter types without example words. */
    Set<String> withoutWords(List<Class<?>> types) {
        Set<String> names = new TreeSet<>();
        methods(types).stream().filter(method -> has(method, io.cucumber.java.ParameterType.class))
                .map(Method::getName).filter(name -> !words.containsKey(name)).forEach(names::add);
        return names;
    }

    private static List<Method> methods(List<Class<?>> types) {
        return types.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())).toList();
    }

    private static boolean has(Method method, Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation);
    }
}
