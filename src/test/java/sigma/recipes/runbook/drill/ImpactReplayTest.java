package sigma.recipes.runbook.drill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.impact.ImpactAnalysis;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.ChangedApi;

/**
 * Shows that the impact analysis is correct: removes each part of the contract that recipes use, one at a time, and plays the
 * recipes. The sandbox serves the changed contract, the client keeps the unchanged one, and a scenario is hit if it fails or if
 * the contract check reports a violation. {@code impact-exceptions.yaml} lists certain hits that do not occur, each with the
 * reason. The gate plays a few scenarios of a thirtieth of the removals; {@code -Pproof} plays all, and writes the figures of
 * docs/drift.md to {@code target/impact-replay.txt}.
 */
@Tag(Proof.ONLY)
class ImpactReplayTest {

    private static final Path USAGE = Path.of("features/usage.json");
    private static final Path EXCEPTIONS = Path.of("src/test/resources/impact-exceptions.yaml");
    /** The recipes about tokens. */
    private static final Set<String> ABOUT_TOKENS = Set.of("get-an-access-token", "rotate-api-credentials");
    private static final int ONE_OF = 10;
    private static final double PRECISION = 0.95;

    private final Contract contract = Contract.load();
    private final Usage usage = Usage.read(List.of(USAGE), contract);
    private final UsedOperations used = UsedOperations.read();
    private final Drill drill = new Drill();
    private final List<Removal> removals = Removals.of(USAGE, contract);

    private final List<String> missed = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private int certain;
    private int possible;
    private int hitOfPossible;

    ImpactReplayTest() throws IOException {
        // The fields read files.
    }

    /** The reason why scenarios that certainly use a removed part are not hit; {@code removals} are prefixes of names. */
    record ListedException(String reason, List<String> removals, List<String> scenarios) {

        boolean is(String removal, String scenario) {
            return removals.stream().anyMatch(removal::startsWith) && scenarios.contains(scenario);
        }

        /** Returns the removals and scenarios of which {@code missed} has none. */
        List<String> unused(List<String> missed) {
            List<String[]> own = missed.stream().map(each -> each.split(" => ")).filter(each -> is(each[0], each[1])).toList();
            return Stream.concat(removals.stream().filter(removal -> own.stream().noneMatch(each -> each[0].startsWith(removal))),
                    scenarios.stream().filter(scenario -> own.stream().noneMatch(each -> each[1].equals(scenario)))).toList();
        }
    }

    @Test
    void sample_of_the_removals_hits_exactly_the_expected_scenarios() throws IOException {
        assumeTrue(!Proof.FULL, "the other test plays all of them");
        for (int i = 0; i < removals.size(); i += ONE_OF) {
            Map<String, Impact.Certainty> expectedHits = expectedHits(removals.get(i));
            List<String> using = used.places(Mutation.none(removals.get(i).before().id()));
            List<Optional<String>> kinds = Stream.of(Optional.of(Impact.Certainty.CERTAIN), Optional.of(Impact.Certainty.POSSIBLE),
                    Optional.<Impact.Certainty>empty()).map(kind -> using.stream()
                            .filter(place -> Optional.ofNullable(expectedHits.get(place)).equals(kind)).findFirst())
                    .collect(Collectors.toCollection(ArrayList::new));
            // One scenario of each removal, in turn one that it hits certainly, possibly and not at all.
            Collections.rotate(kinds, i / ONE_OF);
            replay(removals.get(i), expectedHits, kinds.stream().flatMap(Optional::stream).limit(1).toList());
        }
        assertThat("hit, although neither certain nor possible", unexpected, empty());
        assertThat("certain and not hit, without an exception in " + EXCEPTIONS, notListed(), empty());
    }

    @Test
    @Tag(Proof.LONG)
    void every_removal_hits_exactly_the_expected_scenarios() throws IOException {
        for (Removal removal : removals) {
            replay(removal, expectedHits(removal), used.places(Mutation.none(removal.before().id())));
        }
        String figures = String.format(Locale.ROOT, "%,d removals, %,d certain hits of which %,d are hits (%.1f %%), %,d possible hits of "
                + "which %,d are hits, no other hit", removals.size(), certain, certain - missed.size(),
                100.0 * (certain - missed.size()) / certain, possible, hitOfPossible);
        Files.writeString(Path.of("target/impact-replay.txt"), figures + "\n" + String.join("\n", missed) + "\n");

        assertThat("hit, although neither certain nor possible", unexpected, empty());
        assertThat("certain and not hit, without an exception in " + EXCEPTIONS, notListed(), empty());
        assertThat("obsolete exceptions", exceptions().stream().flatMap(listed -> listed.unused(missed).stream()).toList(), empty());
        assertThat((double) (certain - missed.size()) / certain, greaterThanOrEqualTo(PRECISION));
    }

    @Test
    void nothing_is_hit_without_a_removal() throws IOException {
        Removal none = new Removal("nothing", removals.get(0).before(), removals.get(0).before());

        assertThat(expectedHits(none), anEmptyMap());
        assertThat(drill.detected(new ChangedApi(none.before(), none.after()), used.places(Mutation.none(none.before().id()))), anEmptyMap());
    }

    @Test
    void unused_part_hits_no_scenario() {
        assertThat(expectedHits("createWorkspaceGrant request: grants[].permission value organize"), anEmptyMap());
        assertThat("the token exchange", expectedHits("postToken request: variant 2 of the body"), anEmptyMap());
        assertThat("a response to it", expectedHits("postToken 200: field access_token (variant 1 of 2)"), anEmptyMap());
    }

    @Test
    void input_is_a_possible_hit_and_fixed_value_a_certain_one() {
        Map<String, Impact.Certainty> explore = expectedHits("createWorkspaceGrant request: grants[].permission value explore");

        assertThat(explore.get("grant-a-workspace: Grant a workspace to a member"), is(Impact.Certainty.POSSIBLE));
        assertThat(explore.get("grant-a-workspace: Revoke the grant of a member"), is(Impact.Certainty.CERTAIN));
        assertThat(expectedHits("createWorkspaceGrant request: grants[].permission value edit").keySet(),
                equalTo(Set.of("grant-a-workspace: A second grant replaces the first one")));
    }

    @Test
    void variant_that_is_sent_is_a_certain_hit_and_one_that_is_received_a_possible_one() {
        assertThat(expectedHits("createWorkspaceGrant request: variant 0 of grants[].grantee").get("grant-a-workspace: Revoke the grant of a member"),
                is(Impact.Certainty.CERTAIN));
        assertThat(expectedHits("listFavorites 200: variant 0 of entries[]").get("list-the-favorites-of-a-member: List the favorites"),
                is(Impact.Certainty.POSSIBLE));
    }

    @Test
    void only_one_scenario_refreshes_a_token_itself_and_others_at_its_expiry() {
        List<Impact> hits = ImpactAnalysis.in(named("postToken request: field refresh_token").changes(), usage).get(0).hits();

        assertThat(hits.stream().filter(hit -> !hit.steps().equals(List.of("sign in"))).map(Impact::scenario).toList(),
                equalTo(List.of("Renew a token with its refresh token")));
        assertThat(hits.stream().map(Impact::scenario).toList(), hasItem("The token expires during a recipe"));
    }

    @Test
    void sign_in_is_a_separate_step() {
        List<Impact> hits = ImpactAnalysis.in(named("postToken 200: field access_token (variant 0 of 2)").changes(), usage).get(0).hits()
                .stream().filter(hit -> !ABOUT_TOKENS.contains(hit.recipe())).toList();

        assertThat(hits.stream().map(Impact::steps).toList(), everyItem(equalTo(List.of("sign in"))));
        assertThat(hits.stream().map(Impact::preparing).toList(), everyItem(is(false)));
        assertThat("recipes", hits.stream().map(Impact::recipe).distinct().count(), is((long) usage.recipes().size() - ABOUT_TOKENS.size()));
    }

    private void replay(Removal removal, Map<String, Impact.Certainty> expectedHits, List<String> played) throws IOException {
        ChangedApi changed = new ChangedApi(removal.before(), removal.after());
        Map<String, String> hits = drill.detected(changed, Proof.FULL ? drill.affected(changed, played) : played);
        for (String place : played) {
            boolean hit = hits.containsKey(place);
            if (expectedHits.get(place) == Impact.Certainty.CERTAIN) {
                certain++;
                missed.addAll(hit ? List.of() : List.of(removal + " => " + place));
            } else if (expectedHits.get(place) == Impact.Certainty.POSSIBLE) {
                possible++;
                hitOfPossible += hit ? 1 : 0;
            } else if (hit) {
                unexpected.add(removal + " => " + place + ": " + hits.get(place));
            }
        }
    }

    private List<String> notListed() throws IOException {
        List<ListedException> exceptions = exceptions();
        return missed.stream().filter(each -> exceptions.stream().noneMatch(listed ->
                listed.is(each.split(" => ")[0], each.split(" => ")[1]))).toList();
    }

    private static List<ListedException> exceptions() throws IOException {
        return new YAMLMapper().readValue(EXCEPTIONS.toFile(), new TypeReference<>() { });
    }

    private Map<String, Impact.Certainty> expectedHits(String name) {
        return expectedHits(named(name));
    }

    private Removal named(String name) {
        List<Removal> found = removals.stream().filter(each -> each.name().startsWith(name)).toList();
        assertThat("removals named " + name, found.size(), is(1));
        return found.get(0);
    }

    /** Returns the scenarios that a removal is expected to hit, each with the greatest certainty of all its changes. */
    private Map<String, Impact.Certainty> expectedHits(Removal removal) {
        Map<String, Impact.Certainty> expectedHits = new TreeMap<>();
        ImpactAnalysis.in(removal.changes(), usage).forEach(change -> change.hits().forEach(hit -> expectedHits.merge(
                hit.recipe() + ": " + hit.scenario(), hit.certainty(), (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return expectedHits;
    }
}
