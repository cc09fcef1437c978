package org.designcontrol.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * Asks for length, not for a mixture of signs (NIST SP 800-63B), and for nothing that is known of the person. The
 * placeholder of a rule is its sentence.
 */
class LongPasswords implements PasswordPolicy {

    private final boolean demo;

    LongPasswords(boolean demo) {
        this.demo = demo;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(
                new Rule("at least 12 characters", (password, user) -> password.length() >= 12),
                new Rule("at most 200 characters", (password, user) -> password.length() <= 200),
                new Rule(
                        "at least 5 different characters",
                        (password, user) -> password.chars().distinct().count() >= 5),
                new Rule(
                        "not the password of the demonstration",
                        (password, user) -> demo || !password.equalsIgnoreCase(DemoPeople.PASSWORD)),
                new Rule("without the person's id or name", LongPasswords::saysNothingOf));
    }

    private static boolean saysNothingOf(String password, User user) {
        if (user == null) {
            return true;
        }
        String said = password.toLowerCase(Locale.ROOT);
        return List.of(text(user.getId()), text(user.getFirstName()), text(user.getLastName())).stream()
                .noneMatch(known -> known.length() >= 3 && said.contains(known));
    }

    private static String text(String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private record Rule(String sentence, BiPredicate<String, User> holds) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return sentence;
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return holds.test(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            return holds.test(password, user);
        }
    }
}
