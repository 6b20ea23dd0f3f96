package org.fretway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What may use what: the table of the architecture, as rules. */
@AnalyzeClasses(packages = "org.fretway", importOptions = ModuleRulesTest.OnlyMainClasses.class)
class ModuleRulesTest {
  private static final String ANY = "org.fretway..";
  private static final String API = "org.fretway.api..";
  private static final String DESKTOP = "org.fretway.desktop..";

  @ArchTest
  static final ArchRule core_knows_neither_the_server_nor_the_window =
      noClasses()
          .that(resideInAPackage(ANY).and(resideOutsideOfPackages(API, DESKTOP)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API, DESKTOP, "javafx..", "io.undertow..");

  @ArchTest
  static final ArchRule the_server_knows_no_window =
      noClasses()
          .that()
          .resideInAPackage(API)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DESKTOP, "javafx..");

  @ArchTest
  static final ArchRule the_window_never_calls_its_own_server =
      noClasses()
          .that()
          .resideInAPackage(DESKTOP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "io.undertow..");

  @ArchTest static final ArchRule charts_stand_alone = mayUse("chart");

  @ArchTest static final ArchRule storage_stands_alone = mayUse("storage");

  @ArchTest static final ArchRule formats_know_charts_alone = mayUse("format", "chart");

  @ArchTest
  static final ArchRule conversion_knows_charts_and_formats_alone =
      mayUse("convert", "chart", "format");

  @ArchTest static final ArchRule sound_knows_charts_alone = mayUse("audio", "chart");

  @ArchTest
  static final ArchRule the_demo_composes_a_chart_and_its_sound =
      mayUse("demo", "chart", "format", "audio");

  @ArchTest static final ArchRule profiles_are_stored = mayUse("profile", "storage");

  @ArchTest
  static final ArchRule practice_knows_profiles_but_no_library =
      mayUse("practice", "storage", "profile", "chart", "audio");

  @ArchTest static final ArchRule settings_are_stored = mayUse("settings", "storage", "profile");

  @ArchTest
  static final ArchRule plugins_are_kept_in_the_settings =
      mayUse("plugin", "settings", "storage", "profile");

  @ArchTest
  static final ArchRule bundles_hold_settings_and_what_plugins_keep =
      mayUse("bundle", "plugin", "settings", "storage", "profile", "format");

  @ArchTest
  static final ArchRule diagnostics_ask_plugins_and_are_told_the_rest =
      mayUse("diagnostics", "plugin", "profile");

  @ArchTest
  static final ArchRule the_library_is_built_from_what_lies_below_it =
      mayUse("library", "chart", "format", "storage", "audio", "profile", "practice", "settings");

  @ArchTest
  static final ArchRule the_highway_is_drawn_without_the_library =
      mayUse("desktop.highway", "chart", "audio", "practice.judge", "desktop.text");

  @ArchTest
  static final ArchRule screens_know_neither_shell_nor_command_line =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.fretway.desktop.library..",
              "org.fretway.desktop.player..",
              "org.fretway.desktop.practice..",
              "org.fretway.desktop.highway..",
              "org.fretway.desktop.settings..",
              "org.fretway.desktop.profile..",
              "org.fretway.desktop.form..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.fretway.desktop.shell..", "org.fretway.desktop.cli..");

  @ArchTest
  static final ArchRule what_screens_share_knows_no_screen =
      noClasses()
          .that()
          .resideInAnyPackage("org.fretway.desktop.model..", "org.fretway.desktop.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "org.fretway.desktop.settings..", "org.fretway.desktop.library..");

  @ArchTest
  static final ArchRule view_models_hold_no_controls =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..");

  @ArchTest
  static final ArchRule core_packages_have_no_cycles =
      slices().matching("org.fretway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_the_front_of_the_server_is_used =
      noClasses()
          .that()
          .resideOutsideOfPackage(API)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.fretway.api.*..");

  @ArchTest
  static final ArchRule server_packages_have_no_cycles =
      slices().matching("org.fretway.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule desktop_packages_have_no_cycles =
      slices().matching("org.fretway.desktop.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fretway.desktop.cli..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule logging_is_slf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static void every_package_is_null_marked(JavaClasses all) {
    assertThat(all.stream().map(it -> it.getPackage()).distinct())
        .allSatisfy(
            it -> assertThat(it.isAnnotatedWith(NullMarked.class)).as(it.getName()).isTrue());
  }

  /** A package of ours, and which others of ours it may use. */
  private static ArchRule mayUse(String one, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(one), Arrays.stream(others))
            .map(it -> "org.fretway." + it + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("org.fretway." + one + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideOutsideOfPackages(ANY)))
        .allowEmptyShould(true);
  }

  /** Leaves out tests, also those that come in a jar. */
  static final class OnlyMainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
