package sigma.recipes.drift.update;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static sigma.recipes.drift.fixture.BookDocuments.responding;
import static sigma.recipes.drift.fixture.BookDocuments.changes;

import org.junit.jupiter.api.Test;
import sigma.recipes.drift.document.Document;

public class UnionsTest {

    private static final String PAPER = "{type: object, required: [kind, pages], properties: {kind: {const: paper}, pages: {type: integer}}}";
    private static final String AUDIO = "{type: object, required: [kind, minutes], properties: {kind: {const: audio}, minutes: {type: integer}}}";
    private static final String AUDIO_IN_TEXT = AUDIO.replace("minutes: {type: integer}", "minutes: {type: string}");

    @Test
    void branches_are_matched_by_their_discriminator_in_any_order() {
        assertThat(changes(responding("{oneOf: [" + PAPER + ", " + AUDIO + "]}"), responding("{anyOf: [" + AUDIO + ", " + PAPER + "]}")),
                empty());
    }

    @Test
    void change_within_a_branch_names_the_branch() {
        assertThat(changes(responding("{oneOf: [" + PAPER + ", " + AUDIO + "]}"),
                        responding("{oneOf: [" + AUDIO_IN_TEXT + ", " + PAPER + "]}")),
                contains("response-type-changed 200 application/json, with kind \"audio\" minutes: integer -> string"));
    }

    @Test
    void branch_with_another_discriminator_is_another_branch() {
        assertThat(changes(responding("{oneOf: [" + PAPER + ", " + AUDIO + "]}"),
                        responding("{oneOf: [" + PAPER + ", " + AUDIO.replace("audio", "film") + "]}")),
                contains("response-branch-removed 200 application/json : with kind \"audio\" ->",
                        "response-branch-added 200 application/json :  -> with kind \"film\""));
    }

    @Test
    void object_that_becomes_a_union_keeps_its_branch() {
        assertThat(changes(responding(PAPER), responding("{oneOf: [" + AUDIO + ", " + PAPER + "]}")),
                contains("response-branch-added 200 application/json :  -> with kind \"audio\""));
    }

    @Test
    void branches_without_a_discriminator_are_matched_by_required_fields() {
        String member = "{type: object, required: [memberId], properties: {memberId: {type: string}}}";
        String team = "{type: object, required: [teamId], properties: {teamId: {type: string}}}";
        String teamWithName = "{type: object, required: [teamId, name], properties: {teamId: {type: string}, name: {type: string}}}";

        assertThat(changes(responding("{oneOf: [" + member + ", " + team + "]}"), responding("{oneOf: [" + teamWithName + ", " + member + "]}")),
                contains("response-field-added 200 application/json, with teamId name:  -> string, required"));
    }

    @Test
    void nested_unions_are_flattened() {
        assertThat(changes(responding("{oneOf: [{oneOf: [" + PAPER + ", " + AUDIO + "]}, {type: string}]}"),
                responding("{oneOf: [{type: string}, " + PAPER + ", " + AUDIO + "]}")), empty());
    }

    @Test
    void keywords_next_to_a_union_apply_to_each_branch() {
        String common = "{type: object, required: [id], properties: {id: {type: string}}";
        String withId = "{allOf: [" + common + "}, %s]}";

        assertThat(changes(responding(common + ", oneOf: [" + PAPER + ", " + AUDIO + "]}"),
                responding("{oneOf: [" + withId.formatted(PAPER) + ", " + withId.formatted(AUDIO) + "]}")), empty());
        assertThat(changes(responding("{allOf: [" + common + "}, {oneOf: [" + PAPER + ", " + AUDIO + "]}]}"),
                responding("{oneOf: [" + withId.formatted(PAPER) + ", " + withId.formatted(AUDIO) + "]}")), empty());
    }

    @Test
    void scalar_branches_are_merged_into_one_set_of_types_and_values() {
        assertThat(changes(responding("{oneOf: [{type: string}, {type: number}]}"), responding("{type: [number, string]}")), empty());
        assertThat(changes(responding("{oneOf: [{enum: [a, b]}, {const: c}]}"), responding("{type: string, enum: [c, b, a]}")), empty());
    }

    @Test
    void all_notations_of_null_are_equal() {
        Document asType = responding("{type: object, properties: {a: {type: [string, 'null']}, b: {$ref: '#/components/schemas/B'}, "
                + "c: {type: [string, 'null'], enum: [x, null]}}}", "B: {type: [object, 'null'], properties: {d: {type: string}}}");
        Document asBranch = responding("{type: object, properties: {a: {oneOf: [{type: string}, {type: 'null'}]}, "
                + "b: {anyOf: [{type: 'null'}, {$ref: '#/components/schemas/B'}]}, c: {oneOf: [{enum: [x]}, {const: null}]}}}",
                "B: {type: object, properties: {d: {type: string}}}");
        Document asFlag = responding("{type: object, properties: {a: {type: string, nullable: true}, "
                + "b: {nullable: true, allOf: [{$ref: '#/components/schemas/B'}]}, c: {type: string, nullable: true, enum: [x, null]}}}",
                "B: {type: object, properties: {d: {type: string}}}");

        assertThat(changes(asType, asBranch), empty());
        assertThat(changes(asType, asFlag), empty());
        assertThat(changes(asBranch, asFlag), empty());
    }

    @Test
    void null_added_to_a_union_is_one_change() {
        assertThat(changes(responding("{oneOf: [" + PAPER + ", " + AUDIO + "]}"),
                        responding("{oneOf: [" + PAPER + ", " + AUDIO + ", {type: 'null'}]}")),
                contains("response-null-allowed 200 application/json : never null -> or null"));
    }
}
