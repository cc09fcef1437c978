package org.designcontrol.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks passwords with the engine's identity service, so its hashes and its lock-out hold for every way in. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final Memberships memberships;
    private final SlowPasswords decoy;

    PasswordLogin(IdentityService identity, Memberships memberships, AccessProperties properties) {
        this.identity = identity;
        this.memberships = memberships;
        this.decoy = new SlowPasswords(properties.passwordIterations());
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String person = login.getName();
        String password =
                login.getCredentials() == null ? "" : login.getCredentials().toString();
        Membership membership = memberships.of(person);
        if (!membership.active()) {
            // As slow as for somebody who exists, so that time tells nobody who does.
            decoy.encrypt(password);
            throw new DisabledException("Nobody active with this name");
        }
        if (!isPassword(person, password)) {
            throw new BadCredentialsException("Wrong name or password");
        }
        // Functions are looked up at each request; a session must not carry yesterday's.
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.copyOf(AuthorityUtils.createAuthorityList("ROLE_PERSON")));
    }

    private boolean isPassword(String person, String password) {
        identity.clearAuthentication();
        try {
            return identity.checkPassword(person, password);
        } catch (org.camunda.bpm.engine.AuthenticationException e) {
            throw new LockedException("Too many wrong passwords", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
