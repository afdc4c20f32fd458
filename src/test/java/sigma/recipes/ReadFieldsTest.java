package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.AccountType;
import sigma.recipes.client.Caller;
import sigma.recipes.client.Connection;
import sigma.recipes.client.Grant;
import sigma.recipes.client.Member;
import sigma.recipes.client.MemberPage;
import sigma.recipes.client.RecentDocument;
import sigma.recipes.client.Team;
import sigma.recipes.client.TeamMember;
import sigma.recipes.client.Token;
import sigma.recipes.client.Workspace;

/**
 * "Fields read" in the recorded usage are the components of the client's records. That is true only as long as somebody
 * reads each of them.
 */
class ReadFieldsTest {

    private static final Set<Class<? extends Record>> READ = Set.of(AccountType.class, Caller.class, Connection.class,
            Grant.class, Member.class, MemberPage.class, RecentDocument.class, Team.class, TeamMember.class,
            Token.class, Workspace.class);

    @Test
    void every_component_of_an_answer_is_read_by_somebody() {
        JavaClasses project = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("sigma.recipes");

        assertThat(unread(project, READ), empty());
    }

    @Test
    void a_component_that_nobody_reads_is_found() {
        JavaClasses here = new ClassFileImporter().importClasses(HalfRead.class, Reader.class);

        assertThat(unread(here, Set.of(HalfRead.class)), contains("HalfRead.unread"));
    }

    private static List<String> unread(JavaClasses classes, Set<Class<? extends Record>> records) {
        List<String> unread = new ArrayList<>();
        for (Class<? extends Record> type : records) {
            JavaClass record = classes.get(type);
            for (RecordComponent component : type.getRecordComponents()) {
                JavaMethod accessor = record.getMethod(component.getName());
                // A component may also be read by another method of its record, which somebody else then calls.
                boolean called = accessor.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOrigin().getFullName().equals(accessor.getFullName()));
                boolean usedInside = record.getField(component.getName()).getAccessesToSelf().stream()
                        .anyMatch(access -> access.getOrigin() instanceof JavaMethod method
                                && !method.getName().equals(component.getName()) && !generated(method)
                                && !method.getName().startsWith("with") && !method.getAccessesToSelf().isEmpty());
                if (!called && !usedInside) {
                    unread.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        return unread;
    }

    private static boolean generated(JavaMethod method) {
        return Set.of("equals", "hashCode", "toString").contains(method.getName());
    }

    record HalfRead(String read, String unread) {
    }

    static final class Reader {

        String read(HalfRead record) {
            return record.read();
        }
    }
}
