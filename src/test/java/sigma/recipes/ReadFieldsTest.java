package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.fixture.Proof;

/**
 * Checks that each component of the client's records is read, since "fields read" in the recorded usage are these
 * components.
 */
@Tag(Proof.ONLY)
class ReadFieldsTest {

    /** Records of the client that are not read from a response, such as requests and ids. */
    private static final Set<String> NO_RESPONSE = Set.of("Access", "ApiCall", "CheckedExchange", "Conduct",
            "ConnectionId", "GrantId", "MemberId", "Network", "NewMember", "Outgoing", "PageToken", "TeamId", "Terms",
            "WorkspaceId");

    @Test
    void every_component_of_a_response_is_read() {
        JavaClasses project = ProjectClasses.ALL;
        List<JavaClass> responses = project.stream()
                .filter(type -> type.isRecord() && type.isTopLevelClass())
                .filter(type -> type.getPackageName().matches("sigma\\.recipes\\.client\\.(model|grant|access|content|dependency)"))
                .filter(type -> !NO_RESPONSE.contains(type.getSimpleName())).toList();

        assertThat(responses.stream().map(JavaClass::getSimpleName).toList(), hasItems("Member", "Team", "RecentRow"));
        assertThat(unread(responses), empty());
    }

    @Test
    void unread_component_is_reported() {
        JavaClasses here = new ClassFileImporter().importClasses(HalfRead.class, Reader.class);

        assertThat(unread(List.of(here.get(HalfRead.class))), contains("HalfRead.unread", "HalfRead.readByItself"));
    }

    private static List<String> unread(List<JavaClass> records) {
        List<String> unread = new ArrayList<>();
        for (JavaClass record : records) {
            for (RecordComponent component : record.reflect().getRecordComponents()) {
                JavaMethod accessor = record.getMethod(component.getName());
                // A component may also be read by another method of its record, which is called elsewhere.
                boolean called = accessor.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOriginOwner().equals(record));
                boolean usedInside = record.getField(component.getName()).getAccessesToSelf().stream()
                        .anyMatch(access -> access.getOrigin() instanceof JavaMethod method
                                && !method.getName().equals(component.getName()) && !generated(method)
                                && !method.getName().startsWith("with") && !method.getAccessesToSelf().isEmpty());
                if (!called && !usedInside) {
                    unread.add(record.getSimpleName() + "." + component.getName());
                }
            }
        }
        return unread;
    }

    private static boolean generated(JavaMethod method) {
        return Set.of("equals", "hashCode", "toString").contains(method.getName());
    }

    record HalfRead(String read, String unread, String readByItself) {

        String nobodyCallsThis() {
            return readByItself();
        }
    }

    static final class Reader {

        String read(HalfRead record) {
            return record.read();
        }
    }
}
