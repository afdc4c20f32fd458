package sigma.recipes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the project, imported once for all tests of a process, since that takes seconds. */
final class ProjectClasses {

    static final JavaClasses ALL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sigma.recipes");

    private ProjectClasses() {
    }
}
