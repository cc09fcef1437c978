package org.designcontrol.access;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in, for this thread. */
final class CurrentPerson {

    private CurrentPerson() {}

    static Optional<String> id() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(login.getName());
    }
}
