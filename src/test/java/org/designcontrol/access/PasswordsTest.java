package org.designcontrol.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final SlowPasswords passwords = new SlowPasswords(1_000);

    @Test
    void knowsItsOwnAndNoOther() {
        String hash = passwords.encrypt("a long enough secret");

        assertThat(passwords.check("a long enough secret", hash)).isTrue();
        assertThat(passwords.check("a long enough Secret", hash)).isFalse();
        assertThat(passwords.check("", hash)).isFalse();
    }

    @Test
    void saltsEachAndFitsTheColumn() {
        assertThat(passwords.encrypt("same")).isNotEqualTo(passwords.encrypt("same"));
        assertThat(new SlowPasswords(Integer.MAX_VALUE / 1_000_000).encrypt("x".repeat(100_000)))
                .hasSizeLessThan(200);
    }

    @Test
    void stillKnowsPasswordsOfALowerCost() {
        String old = new SlowPasswords(10).encrypt("a long enough secret");

        assertThat(passwords.check("a long enough secret", old)).isTrue();
    }

    @Test
    void takesTheDemonstrationsPasswordOnlyThere() {
        assertThat(valid(true, DemoPeople.PASSWORD)).isTrue();
        assertThat(valid(false, DemoPeople.PASSWORD)).isFalse();
        assertThat(valid(false, "correct horse battery")).isTrue();
        assertThat(valid(false, "short")).isFalse();
    }

    private static boolean valid(boolean demo, String password) {
        return new LongPasswords(demo).getRules().stream().allMatch(rule -> rule.execute(password));
    }
}
