package org.fretway.diagnostics;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fretway.diagnostics.NameMask.Name;

/**
 * What is private about the machine and who uses it.
 *
 * @param user name of the user of the operating system
 * @param home the user's folder; a path
 * @param hosts names of the machine
 */
record Surroundings(String user, String home, Set<String> hosts) {
  Surroundings {
    hosts = Set.copyOf(hosts);
  }

  /** Returns those that the program runs in. */
  static Surroundings current() {
    return new Surroundings(
        System.getProperty("user.name", ""), System.getProperty("user.home", ""), hostNames());
  }

  private static Set<String> hostNames() {
    Set<String> names = new TreeSet<>();
    for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
      names.add(System.getenv().getOrDefault(variable, ""));
    }
    try {
      InetAddress local = InetAddress.getLocalHost();
      names.add(local.getHostName());
    } catch (UnknownHostException _) {
      // A machine without an entry of its own for its name; the environment may still tell it.
    }
    return names;
  }

  /** Returns the names to be replaced, those of profiles by their ids among them. */
  List<Name> names(Map<Long, String> profiles) {
    List<Name> names = new ArrayList<>();
    homes().forEach(folder -> names.add(new Name(folder, "~", true)));
    profiles.forEach((id, name) -> names.add(Name.of(name, "<profile-%d>".formatted(id))));
    for (String host : hosts) {
      String label = host.split("\\.", 2)[0];
      if (!label.isBlank() && !label.toLowerCase(Locale.ROOT).equals("localhost")) {
        names.add(Name.of(host, "<host>"));
        names.add(Name.of(label, "<host>"));
      }
    }
    names.add(Name.of(user, "<user>"));
    return names;
  }

  /** The home folder as it is called, and where it really is. A root would hide every path. */
  private Set<String> homes() {
    Set<String> homes = new TreeSet<>();
    if (!home.isBlank() && Path.of(home).getNameCount() > 0) {
      homes.add(home);
      try {
        homes.add(Path.of(home).toRealPath().toString());
      } catch (IOException _) {
        // It is not there, so nothing leads to it by another way.
      }
    }
    return homes;
  }
}
