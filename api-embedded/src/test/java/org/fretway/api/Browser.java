package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, as large as a phone. Tests are skipped where there is none. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the browser, or skips the test. */
  static Browser start(Path profile) {
    assumeThat(CHROMIUM).as("Chromium (Debian packages chromium and chromium-driver)").exists();
    assumeThat(DRIVER).as("ChromeDriver (Debian package chromium-driver)").exists();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption(
        "mobileEmulation",
        Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 2.0)));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    // The driver is named, so that Selenium never goes looking for one to download.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  void open(String url) {
    driver.get(url);
  }

  /** Makes the browser say something about what its user prefers, such as more contrast. */
  void prefer(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  void back() {
    driver.navigate().back();
  }

  /** Returns the first element, which may still have to appear. */
  WebElement find(String css) {
    return await()
        .atMost(PATIENCE)
        .until(() -> driver.findElements(By.cssSelector(css)), found -> !found.isEmpty())
        .getFirst();
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Runs a script that returns a value. */
  Object run(String script) {
    return Objects.requireNonNull(driver.executeScript(script));
  }

  /** Waits until a script returns true. */
  void untilTrue(String script) {
    await().atMost(PATIENCE).until(() -> Boolean.TRUE.equals(driver.executeScript(script)));
  }

  /** Waits until exactly these texts are to be seen. */
  void untilTexts(String css, String... expected) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
        .untilAsserted(() -> assertThat(texts(css)).containsExactly(expected));
  }

  /** Checks that the page's scripts ran into nothing, and that its policy stopped nothing. */
  void assertNoErrors() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .filteredOn(message -> !message.contains("/cover"))
        .isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
