package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Of a value that fits no branch of a choice, keeps what is wrong with the branch that was meant. A branch is the less
 * likely meant the more its errors speak of another shape: another type at the place itself, another word in a field
 * that tells the branches apart, a required field that is missing.
 */
final class BranchMeant {

    private static final int OTHER_TYPE = 10_000;
    private static final int OTHER_WORD = 1_000;
    private static final int FIELD_MISSING = 100;

    private BranchMeant() {
    }

    static List<SchemaMistake> of(List<Error> errors, JsonNode document) {
        MistakeReader reader = new MistakeReader(document);
        List<Found> found = errors.stream().filter(error -> !isChoiceItself(error))
                .map(error -> Found.of(error, reader.read(error))).toList();
        while (found.stream().anyMatch(one -> !one.choices.isEmpty())) {
            found = withoutDeepestChoice(found);
        }
        return found.stream().map(Found::mistake).distinct().toList();
    }

    private static boolean isChoiceItself(Error error) {
        return Objects.equals(error.getKeyword(), "anyOf") || Objects.equals(error.getKeyword(), "oneOf");
    }

    private static List<Found> withoutDeepestChoice(List<Found> found) {
        int depth = found.stream().mapToInt(one -> one.choices.size()).max().orElse(0);
        List<Found> rest = new ArrayList<>();
        Map<String, Map<String, List<Found>>> byChoice = new LinkedHashMap<>();
        for (Found one : found) {
            if (one.choices.size() < depth) {
                rest.add(one);
            } else {
                Choice choice = one.choices.get(depth - 1);
                byChoice.computeIfAbsent(choice.key(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(choice.branch(), branch -> new ArrayList<>()).add(one);
            }
        }
        byChoice.values().forEach(branches -> rest.addAll(best(branches.values(), depth)));
        return rest;
    }

    private static List<Found> best(Collection<List<Found>> branches, int depth) {
        List<Found> best = branches.stream().min(Comparator.comparingInt(branch -> cost(branch, depth))).orElseThrow();
        List<Found> outer = new ArrayList<>();
        for (Found one : best) {
            outer.add(new Found(one.widened(branches, depth), one.choices.subList(0, depth - 1)));
        }
        return outer;
    }

    private static int cost(List<Found> branch, int depth) {
        return branch.stream().mapToInt(one -> one.cost(one.choices.get(depth - 1).steps())).sum();
    }

    /**
     * One point where the schema offers a choice.
     *
     * @param key    the choice, and the place of the value for which it was made
     * @param branch the number of the branch
     * @param steps  how many steps the place is away from the root of the value
     */
    private record Choice(String key, String branch, int steps) {
    }

    private record Found(SchemaMistake mistake, List<Choice> choices) {

        static Found of(Error error, SchemaMistake mistake) {
            List<Choice> choices = new ArrayList<>();
            NodePath path = error.getEvaluationPath();
            StringBuilder walked = new StringBuilder();
            int steps = 0;
            for (int i = 0; i < path.getNameCount(); i++) {
                String token = String.valueOf(path.getElement(i));
                walked.append('/').append(token);
                boolean named = token.equals("properties") || token.equals("patternProperties")
                        || token.equals("prefixItems");
                boolean choice = (token.equals("anyOf") || token.equals("oneOf")) && i + 1 < path.getNameCount();
                if (choice) {
                    String place = String.join("/", mistake.path().subList(0, Math.min(steps, mistake.path().size())));
                    choices.add(new Choice(walked + " " + place, String.valueOf(path.getElement(i + 1)), steps));
                }
                if ((named || choice || token.equals("allOf")) && i + 1 < path.getNameCount()) {
                    i++;
                    walked.append('/').append(path.getElement(i));
                }
                if (named || token.equals("items") || token.equals("additionalProperties")) {
                    steps++;
                }
            }
            return new Found(mistake, List.copyOf(choices));
        }

        int cost(int steps) {
            int away = mistake.path().size() - steps;
            return switch (mistake.keyword()) {
                case "type", "nullable" -> away == 0 ? OTHER_TYPE : 1;
                case "enum", "const" -> away <= 1 ? OTHER_WORD : 1;
                case "required" -> away == 1 ? FIELD_MISSING : 1;
                default -> 1;
            };
        }

        /** Where every branch is broken at the same place in the same way, all of them say what was expected. */
        SchemaMistake widened(Collection<List<Found>> branches, int depth) {
            boolean widens = mistake.keyword().equals("enum")
                    || mistake.keyword().equals("type") && cost(choices.get(depth - 1).steps()) == OTHER_TYPE;
            List<List<SchemaMistake>> twins = branches.stream().map(branch -> branch.stream().map(Found::mistake)
                    .filter(other -> other.path().equals(mistake.path()) && other.keyword().equals(mistake.keyword()))
                    .toList()).toList();
            if (!widens || twins.stream().anyMatch(List::isEmpty)) {
                return mistake;
            }
            Set<String> expected = new LinkedHashSet<>();
            twins.forEach(branch -> branch.forEach(twin -> expected.addAll(twin.expected())));
            return new SchemaMistake(mistake.keyword(), mistake.path(), List.copyOf(expected), mistake.value(),
                    mistake.assumed());
        }
    }
}
