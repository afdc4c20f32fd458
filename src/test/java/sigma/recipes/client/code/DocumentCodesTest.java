package sigma.recipes.client.code;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;

class DocumentCodesTest {

    private static final String ID = "0b0f9b1c-7777-4777-8777-777777777777";
    private static final SigmaDocument MODEL = new SigmaDocument(DocumentKind.DATA_MODEL, ID, "2opi6VLEne4BaPyj00US50", "Orders", "Company");
    private static final String BODY = "{\"name\":\"Costs\",\"folderId\":\"old\",\"document\":{\"kind\":\"workbook\"}";

    private final ClientFixture fixture = new ClientFixture();
    private final DocumentCodes codes = fixture.client().codes();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void server_generated_fields_are_omitted() throws IOException {
        fixture.api.responses("GET /v2/dataModels/" + ID + "/spec", Response.ok("{\"dataModelId\":\"" + ID + "\",\"url\":\"https://x\","
                + "\"ownerId\":\"o\",\"createdAt\":\"c\",\"createdBy\":\"o\",\"updatedAt\":\"u\",\"updatedBy\":\"o\",\"documentVersion\":3,"
                + "\"name\":\"Orders\",\"folderId\":\"f\",\"schemaVersion\":1,\"pages\":[]}"));

        DocumentCode code = codes.get(MODEL);

        assertThat(code.fields(), equalTo(json("{\"name\":\"Orders\",\"folderId\":\"f\",\"schemaVersion\":1,\"pages\":[]}")));
        assertThat(code.content(), equalTo(json("{\"schemaVersion\":1,\"pages\":[]}")));
        assertThat(code.kind(), is(Optional.of(DocumentKind.DATA_MODEL)));
    }

    @Test
    void document_is_created_with_another_name_and_folder() throws IOException {
        fixture.api.responses("POST /v2/workbooks/spec", Response.ok("{\"success\":true,\"workbookId\":\"" + ID + "\"}"));

        String created = codes.create(new DocumentCode(json(BODY + ",\"workbookId\":\"old\"}")), "Shift Costs", new FileId("new"));

        assertThat(created, equalTo(ID));
        assertThat(fixture.api.seen("POST /v2/workbooks/spec").stream().map(seen -> seen.body()).toList(),
                contains("{\"name\":\"Shift Costs\",\"folderId\":\"new\",\"document\":{\"kind\":\"workbook\"}}"));
    }

    @Test
    void update_sends_the_whole_content() throws IOException {
        String spec = "PUT /v2/dataModels/" + ID + "/spec";
        fixture.api.responses(spec, Response.ok("{\"success\":true,\"dataModelId\":\"" + ID + "\"}"));

        codes.update(MODEL, new DocumentCode(json("{\"schemaVersion\":1,\"pages\":[],\"url\":\"https://x\"}")));

        assertThat(fixture.api.seen(spec).get(0).body(), equalTo("{\"schemaVersion\":1,\"pages\":[]}"));
    }

    @Test
    void code_that_describes_no_document_has_no_kind() throws IOException {
        assertThat(new DocumentCode(json(BODY + "}")).kind(), is(Optional.of(DocumentKind.WORKBOOK)));
        assertThat(new DocumentCode(json("{\"document\":\"text\"}")).kind(), is(Optional.empty()));
        assertThat(new DocumentCode(json("{\"name\":\"Costs\"}")).kind(), is(Optional.empty()));
    }

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
