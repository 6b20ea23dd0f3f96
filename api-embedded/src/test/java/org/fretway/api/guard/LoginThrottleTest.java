package org.fretway.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.fretway.api.http.ApiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private Instant now = Instant.EPOCH;
  private final LoginThrottle throttle = new LoginThrottle(() -> now);
  private final InetAddress address = address(1);

  @BeforeEach
  void use_up_all_attempts() {
    for (int i = 0; i < LoginThrottle.MAX_ATTEMPTS; i++) {
      throttle.admit(address);
    }
  }

  @Test
  void an_address_with_too_many_attempts_has_to_wait() {
    assertThatThrownBy(() -> throttle.admit(address))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(429))
        .hasMessageContaining("try again in");
  }

  @Test
  void other_addresses_are_not_held_up() {
    assertThatCode(() -> throttle.admit(address(2))).doesNotThrowAnyException();
  }

  @Test
  void after_the_window_attempts_are_admitted_again() {
    now = now.plus(LoginThrottle.WINDOW);
    assertThatCode(() -> throttle.admit(address)).doesNotThrowAnyException();
  }

  @Test
  void addresses_of_one_ipv6_network_count_as_one() throws Exception {
    for (int i = 0; i < LoginThrottle.MAX_ATTEMPTS; i++) {
      throttle.admit(InetAddress.getByName("2001:db8:0:1::" + Integer.toHexString(i + 1)));
    }

    InetAddress sameNetwork = InetAddress.getByName("2001:db8:0:1:ffff::1");
    assertThatThrownBy(() -> throttle.admit(sameNetwork)).isInstanceOf(ApiException.class);
    InetAddress other = InetAddress.getByName("2001:db8:0:2::1");
    assertThatCode(() -> throttle.admit(other)).doesNotThrowAnyException();
  }

  private static InetAddress address(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
