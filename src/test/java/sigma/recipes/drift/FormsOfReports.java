package sigma.recipes.drift;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the forms of a report work on: a report that has something of everything, and a project of its own. */
class FormsOfReports {

    @TempDir
    static Path folder;
    static DriftReport report;
    static Whereabouts places;

    @BeforeAll
    static void make() throws IOException {
        report = Reports.full(Project.in(folder));
        places = Whereabouts.in(folder);
    }
}
