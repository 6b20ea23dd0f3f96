package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachableHostTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1 fe80::1 2001:db8::1 203.0.113.7 192.168.1.20, 192.168.1.20",
    "2001:db8::1 169.254.3.4 203.0.113.7, 203.0.113.7",
    "2001:db8::1 100.64.0.9, 100.64.0.9",
    "2001:db8::1 169.254.3.4, 169.254.3.4",
    "127.0.0.1 ::1 fe80::1 2001:db8::1, [2001:db8:0:0:0:0:0:1]",
    "fe80::1 fd00::5, [fd00:0:0:0:0:0:0:5]",
    "127.0.0.1 ::1 fe80::1, localhost"
  })
  void the_address_that_others_most_likely_reach_is_named(String own, String host) {
    assertThat(ReachableHost.best(addresses(own.split(" ", -1)))).isEqualTo(host);
  }

  @Test
  void a_machine_without_addresses_is_named_all_the_same() {
    assertThat(ReachableHost.best(List.of())).isEqualTo("localhost");
  }

  @Test
  void an_address_that_was_chosen_is_named_as_it_is() {
    assertThat(ReachableHost.of(addresses("127.0.0.1").getFirst())).isEqualTo("127.0.0.1");
    assertThat(ReachableHost.of(addresses("::1").getFirst())).isEqualTo("[0:0:0:0:0:0:0:1]");
  }

  private static List<InetAddress> addresses(String... texts) {
    return Arrays.stream(texts).map(InetAddress::ofLiteral).toList();
  }
}
