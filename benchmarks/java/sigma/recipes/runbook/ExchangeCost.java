package sigma.recipes.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.contract.Operation;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;

/**
 * What an exchange costs beside the time from sending a request to the last byte of its response: the request is made and
 * checked, the response is checked and read, and the journal is written. A process of its own, so that it starts cold.
 */
final class ExchangeCost {

    private static final int PAIRS = 140;

    private ExchangeCost() {
    }

    /**
     * Creates members and reads each of them, and prints the cost of each exchange in milliseconds.
     *
     * @param arguments the folder in which the journal is written; none for no journal
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> parent = arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0]));
        Path folder = parent.isPresent() ? Files.createTempDirectory(parent.get(), "journal") : Path.of("");
        try (Organization organization = Organization.ofThisProcess(Purpose.RUNBOOK)) {
            if (parent.isEmpty()) {
                exchange(organization, CallJournal.none());
                return;
            }
            try (RunJournal journal = RunJournal.begin(folder, header(), Instant::now)) {
                journal.workOn(organization, Optional.empty(), LostWriteChoice.ASK);
                journal.begins("When I create members");
                exchange(organization, journal.calls());
            } finally {
                Files.delete(folder.resolve("journal.jsonl"));
                Files.delete(folder);
            }
        }
    }

    private static void exchange(Organization organization, CallJournal journal) {
        Watch watch = new Watch(journal);
        SigmaClient sigma = organization.newScenario(watch).client();
        sigma.session().whoAmI();
        List<Double> costs = new ArrayList<>();
        String once = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        for (int i = 0; i < PAIRS; i++) {
            NewMember person = new NewMember("ana." + once + "." + i + "@example.com", "Ana", "Silva", "View", List.of());
            watch.start();
            var member = sigma.members().invite(person);
            costs.add(watch.cost());
            watch.start();
            sigma.members().get(member.id());
            costs.add(watch.cost());
        }
        costs.forEach(System.out::println);
    }

    private static RunHeader header() {
        return new RunHeader(RunHeader.VERSION, "exchange-cost", "Exchange cost", "sandbox", Instant.now().toString(), Map.of(), Map.of(),
                List.of(), null, false, false, Map.of(), false, null, null, null);
    }

    /** Takes the time of the network out of the time of a call. */
    private static final class Watch implements ExchangeListener {

        private final CallJournal journal;
        private long start;
        private Duration network = Duration.ZERO;

        Watch(CallJournal journal) {
            this.journal = journal;
        }

        void start() {
            network = Duration.ZERO;
            start = System.nanoTime();
        }

        /** Returns the milliseconds since the start that were not spent waiting for responses. */
        double cost() {
            return (System.nanoTime() - start - network.toNanos()) / 1e6;
        }

        @Override
        public void exchanged(CheckedExchange exchange) {
            network = network.plus(exchange.took());
        }

        @Override
        public void read(Operation operation, int status, Set<String> fields) {
            // Which fields are read does not matter here.
        }

        @Override
        public CallJournal journal() {
            return journal;
        }
    }
}
