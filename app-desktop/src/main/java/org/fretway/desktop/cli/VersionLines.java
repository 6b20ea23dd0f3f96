package org.fretway.desktop.cli;

import org.fretway.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLines implements IVersionProvider {
  @Override
  public String[] getVersion() {
    BuildInfo build = BuildInfo.current();
    return new String[] {
      "Fretway %s (%s, %s)".formatted(build.version(), build.gitSha(), build.buildDate()),
      "Java ${java.version} on ${os.name} ${os.arch}"
    };
  }
}
