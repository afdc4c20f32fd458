package sigma.recipes.runbook.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.runbook.earlier.ObjectNames;

class RunStateTest {

    @TempDir
    Path folder;

    @Test
    void state_of_a_run_does_not_load_responses_of_reads_and_keeps_their_names() throws IOException {
        Files.writeString(folder.resolve(JournalFile.NAME), """
                {"type":"run","version":1,"recipe":"a","title":"A","organization":"sandbox","at":"2026-01-01T00:00:00Z","inputs":{},\
                "settings":{},"steps":["When I do"],"overwrite":false,"allowDuplicate":false}
                {"type":"step","number":1,"text":"When I do"}
                {"type":"sent","number":1,"step":1,"write":false,"at":"2026-01-01T00:00:01Z","call":{"operation":"listMembers","path":{},"query":[]}}
                {"type":"received","number":1,"response":{"status":200,"json":{"entries":[{"memberId":"member-0001","firstName":"Ana","lastName":"Silva"}]}}}
                {"type":"sent","number":2,"step":1,"write":true,"at":"2026-01-01T00:00:02Z","call":{"operation":"createTeam","path":{},"query":[]}}
                {"type":"received","number":2,"response":{"status":200,"json":{"teamId":"t"}}}
                """);

        ObjectNames names = new ObjectNames(Contract.load());
        RunState state = RunState.read(folder, names);

        assertThat(state.calls().all().stream().map(call -> call.sent().call().operation() + " " + call.response().orElseThrow().json()).toList(),
                contains("createTeam {\"teamId\":\"t\"}"));
        assertThat(names.in("member-0001"), equalTo(" (Ana Silva)"));
        assertThat(state.changes().stream().map(RunState.Change::operation).toList(), contains("createTeam"));
    }
}
