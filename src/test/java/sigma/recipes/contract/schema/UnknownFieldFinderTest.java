package sigma.recipes.contract.schema;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.fixture.TinyContract;

class UnknownFieldFinderTest {

    private static final String ROW_OR_ERROR = "{'type':'array','items':{'anyOf':["
            + "{'type':'object','required':['id'],'properties':{'id':{'type':'string'}}},"
            + "{'type':'object','required':['code'],'properties':{'code':{'type':'integer'},'message':{'type':'string'}}}]}}";

    @Test
    void fields_of_merged_parts_are_known() {
        String schema = "{'allOf':[{'type':'object','properties':{'a':{'type':'string'}}},{'$ref':'#/$defs/B'},"
                + "{'type':'object'}],'$defs':{'B':{'type':'object','properties':{'b':{'type':'object','properties':{'c':{}}}}}}}";

        assertThat(places(schema, "{'a':'x','b':{'c':1}}"), empty());
        assertThat(places(schema, "{'a':'x','b':{'c':1,'d':2},'e':3}"), containsInAnyOrder("b.d", "e"));
    }

    @Test
    void fields_of_a_branch_are_known_only_if_the_branch_matches() {
        assertThat(places(ROW_OR_ERROR, "[{'id':'a'},{'code':1,'message':'m'}]"), empty());
        assertThat(places(ROW_OR_ERROR, "[{'id':'a','message':'m'}]"), contains("[0].message"));
        assertThat(places(ROW_OR_ERROR, "[{'id':'a','code':1,'message':'m'}]"), empty());
    }

    @Test
    void all_branches_of_the_type_apply_if_none_matches() {
        assertThat(places(ROW_OR_ERROR, "[{'message':'m','new':1}]"), contains("[0].new"));
    }

    @Test
    void branch_is_also_selected_by_its_discriminator() {
        String schema = "{'anyOf':[{'type':'object','properties':{'kind':{'enum':['a']},'x':{}}},"
                + "{'type':'object','properties':{'kind':{'enum':['b']},'y':{}}}]}";

        assertThat(places(schema, "{'kind':'a','x':1}"), empty());
        assertThat(places(schema, "{'kind':'a','y':1}"), contains("y"));
    }

    @Test
    void object_without_properties_is_open() {
        assertThat(places("{'type':'object'}", "{'a':1}"), empty());
        assertThat(places("{}", "{'a':{'b':1}}"), empty());
        assertThat(places("{'type':'object','properties':{'a':{'type':'object'}}}", "{'a':{'b':1}}"), empty());
        assertThat(places("{'anyOf':[{'type':'object','properties':{'a':{}}},{'type':'object'}]}", "{'b':1}"), empty());
    }

    @Test
    void additional_properties_are_respected() {
        String of = "{'type':'object','properties':{'a':{}},'additionalProperties':%s}";

        assertThat(places(of.formatted("true"), "{'b':1}"), empty());
        assertThat(places(of.formatted("{'type':'object','properties':{'c':{}}}"), "{'b':{'c':1}}"), empty());
        assertThat(places(of.formatted("{'type':'object','properties':{'c':{}}}"), "{'b':{'d':1}}"), contains("b.d"));
        assertThat(TinyContract.lines(of.formatted("false"), "{'b':1}"),
                contains("[response.body.additionalProperties] b: no such field; a number (masked)"));
    }

    @Test
    void recursive_schema_is_followed_as_deep_as_the_value() {
        String tree = "{'$ref':'#/$defs/Node','$defs':{'Node':{'type':'object','properties':{'next':{'$ref':'#/$defs/Node'},"
                + "'list':{'type':'array','items':{'anyOf':[{'$ref':'#/$defs/Node'},{'type':'string'}]}}}}}}";

        assertThat(places(tree, "{'next':{'list':['a',{'next':{'other':1}}]}}"), contains("next.list[1].next.other"));
    }

    @Test
    void invalid_body_is_searched_as_well() {
        String schema = "{'type':'object','required':['a'],'properties':{'a':{'type':'string'},'b':{'type':'object',"
                + "'properties':{'c':{'type':'string'}}}}}";

        assertThat(TinyContract.lines(schema, "{'b':{'c':1,'new':2}}"), containsInAnyOrder(
                "[response.body.required] a: a string; missing", "[response.body.type] b.c: a string; 1",
                "[response.body.unknown-field] b.new: a field that the contract knows; a number (masked)"));
        assertThat(places(schema, "[{'new':1}]"), empty());
    }

    @Test
    void unlisted_value_of_an_open_vocabulary_is_additive() {
        String schema = "{'type':'array','items':{'type':['string','null'],'x-open-vocabulary':true,'x-known-values':['View','Act']}}";

        assertThat(TinyContract.lines(schema, "['View','act',null]"), empty());
        assertThat(TinyContract.lines(schema, "['Wizard']"), contains("[response.body.open-value] [0]: one of \"View\", \"Act\"; \"Wizard\""));
        assertThat(TinyContract.lines(schema, "[7]").size(), equalTo(1));
        assertThat(TinyContract.findings(schema, "['Wizard']").get(0).kind(), equalTo(Finding.Kind.ADDITIVE));
    }

    private static List<String> places(String schema, String body) {
        return TinyContract.findings(schema, body).stream().filter(finding -> finding.id().equals("response.body.unknown-field"))
                .map(Finding::place).toList();
    }
}
