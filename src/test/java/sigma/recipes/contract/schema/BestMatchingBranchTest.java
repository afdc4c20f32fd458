package sigma.recipes.contract.schema;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;
import sigma.recipes.contract.fixture.TinyContract;

class BestMatchingBranchTest {

    private static final String PAGE = "{'anyOf':[{'type':'array','items':{'$ref':'#/$defs/M'}},{'type':'object',"
            + "'required':['entries'],'properties':{'entries':{'type':'array','items':{'allOf':[{'$ref':'#/$defs/M'},"
            + "{'type':'object','properties':{'age':{'type':'integer'}}}]}}}}],'$defs':{'M':{'type':'object','required':['id'],"
            + "'properties':{'id':{'type':'string'},'when':{'type':'string','format':'date-time'}}}}}";
    private static final String EXPORT = "{'anyOf':["
            + "{'type':'object','required':['kind','layout'],'properties':{'kind':{'type':'string','enum':['pdf']},"
            + "'layout':{'type':'string'}}},"
            + "{'type':'object','required':['kind','rows'],'properties':{'kind':{'type':'string','enum':['csv','tsv']},"
            + "'rows':{'type':'integer'}}}]}";
    private static final String GRANTEE = "{'type':'object','required':['grantee'],'properties':{'grantee':{'anyOf':["
            + "{'type':'object','required':['memberId'],'properties':{'memberId':{'type':'string'}}},"
            + "{'type':'object','required':['teamId'],'properties':{'teamId':{'type':'string'}}}]}}}";

    @Test
    void value_that_matches_a_branch_has_no_findings() {
        assertThat(TinyContract.lines(PAGE, "{'entries':[{'id':'a','age':3}]}"), empty());
        assertThat(TinyContract.lines(PAGE, "[{'id':'a'}]"), empty());
        assertThat(TinyContract.lines(EXPORT, "{'kind':'csv','rows':3}"), empty());
        assertThat(TinyContract.lines(GRANTEE, "{'grantee':{'teamId':'a'}}"), empty());
    }

    @Test
    void branch_of_the_same_type_is_preferred() {
        assertThat(TinyContract.lines(PAGE, "{'entries':[{'id':'a'},{'when':'soon','age':'old'}]}"), containsInAnyOrder(
                "[response.body.required] entries[1].id: a string; missing",
                "[response.body.format] entries[1].when: a date-time such as 2026-01-31T09:30:00.000Z; \"soon\"",
                "[response.body.type] entries[1].age: an integer; \"old\""));
        assertThat(TinyContract.lines(PAGE, "[{'id':7}]"), contains("[response.body.type] [0].id: a string; 7"));
        assertThat(TinyContract.lines(PAGE, "{}"), contains("[response.body.required] entries: a list; missing"));
    }

    @Test
    void all_types_are_listed_if_no_branch_has_the_type() {
        assertThat(TinyContract.lines(PAGE, "7"), contains("[response.body.type] body: a list or an object; 7"));
        assertThat(TinyContract.lines(PAGE, "null"), contains("[response.body.nullable] body: a list or an object; null"));
        assertThat(TinyContract.lines("{'anyOf':[{'type':'string'},{'type':'null'}]}", "7"),
                contains("[response.body.type] body: a string or null; 7"));
    }

    @Test
    void branch_with_the_given_discriminator_is_preferred() {
        assertThat(TinyContract.lines(EXPORT, "{'kind':'pdf'}"), contains("[response.body.required] layout: a string; missing"));
        assertThat(TinyContract.lines(EXPORT, "{'kind':'csv','rows':'many'}"), contains("[response.body.type] rows: an integer; \"many\""));
    }

    @Test
    void enum_of_a_single_branch_is_not_a_discriminator() {
        String token = "{'anyOf':["
                + "{'type':'object','properties':{'grant':{'type':'string','enum':['id']}}},"
                + "{'$ref':'#/$defs/Exchange'}],'$defs':{'Exchange':{'allOf':[{'type':'object','required':['as'],"
                + "'properties':{'grant':{'$ref':'#/$defs/Word'},'as':{'type':'string','enum':['jwt']}}}]},"
                + "'Word':{'type':'string','enum':['exchange']}}}";

        assertThat(TinyContract.lines(token, "{'grant':'exchange','as':'saml'}"), contains("[response.body.enum] as: \"jwt\"; \"saml\""));
        assertThat(TinyContract.lines(token, "{'grant':'exchange','as':'jwt'}"), empty());
        assertThat("the discriminator is checked all the same", TinyContract.lines(token, "{'grant':'none','as':'saml'}"),
                contains("[response.body.enum] grant: one of \"id\", \"exchange\"; \"none\""));
    }

    @Test
    void all_discriminator_values_are_listed_for_an_unknown_one() {
        assertThat(TinyContract.lines(EXPORT, "{'kind':'gif'}"),
                contains("[response.body.enum] kind: one of \"pdf\", \"csv\", \"tsv\"; \"gif\""));
    }

    @Test
    void alternatives_are_listed_if_each_branch_lacks_its_required_field() {
        assertThat(TinyContract.lines(GRANTEE, "{'grantee':{}}"),
                contains("[response.body.required] grantee.memberId or grantee.teamId: a string; missing"));
        assertThat(TinyContract.findings(GRANTEE, "{'grantee':{}}").get(0).pointer(), equalTo("/grantee/memberId"));
        assertThat(TinyContract.lines(GRANTEE, "{'grantee':{'memberId':7}}"), contains("[response.body.type] grantee.memberId: a string; 7"));
        assertThat(TinyContract.lines(GRANTEE, "{}"), hasSize(1));
    }

    @Test
    void values_of_a_nullable_enum_are_listed() {
        assertThat(TinyContract.lines("{'anyOf':[{'type':'string','enum':['a','b']},{'type':'null'}]}", "'c'"),
                contains("[response.body.enum] body: one of \"a\", \"b\"; \"c\""));
    }

    @Test
    void nested_branches_are_resolved_from_the_inside_out() {
        String outer = "{'type':'object','properties':{'grants':{'type':'array','items':{'anyOf':[{'type':'string'},"
                + GRANTEE + "]}}}}";

        assertThat(TinyContract.lines(outer, "{'grants':['x',{'grantee':{'teamId':'a'}},{'grantee':{}},{'grantee':{'teamId':1}},7]}"),
                containsInAnyOrder(
                        "[response.body.required] grants[2].grantee.memberId or grants[2].grantee.teamId: a string; missing",
                        "[response.body.type] grants[3].grantee.teamId: a string; 1",
                        "[response.body.type] grants[4]: a string or an object; 7"));
    }

    @Test
    void fields_named_like_keywords_are_not_confused_with_them() {
        String schema = "{'type':'object','properties':{'anyOf':{'type':'object','properties':{'items':{'type':'string'}}},"
                + "'properties':{'anyOf':[{'type':'array'},{'type':'string'}]}}}";

        assertThat(TinyContract.lines(schema, "{'anyOf':{'items':3},'properties':4}"), containsInAnyOrder(
                "[response.body.type] anyOf.items: a string; 3", "[response.body.type] properties: a list or a string; 4"));
    }

    @Test
    void equal_findings_of_merged_parts_are_reported_once() {
        assertThat(TinyContract.lines("{'allOf':[{'$ref':'#/$defs/A'},{'$ref':'#/$defs/A'}],'$defs':{'A':{'type':'object'}}}", "7"),
                contains("[response.body.type] body: an object; 7"));
    }
}
