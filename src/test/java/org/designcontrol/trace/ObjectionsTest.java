package org.designcontrol.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    private final Objections objections = new Objections();

    @Test
    void refusesNothingWhereNothingWasSaid() {
        objections.during(1, "DI-1", () -> {});
        objections.refuseAny();
    }

    @Test
    void tellsAllAtOnceWithRowItemAndField() {
        objections.during(1, "DI-1", () -> refuse(422, "text"));
        objections.during(2, "DI-2", () -> {});
        objections.during(3, null, () -> {
            throw Refused.forbidden("Not yours.");
        });

        Refused refused = catchThrowableOfType(Refused.class, objections::refuseAny);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly(
                        new Problem(1, "DI-1", "text", null, "no"), new Problem(3, null, null, null, "Not yours."));
        assertThat(refused.getMessage()).contains("nothing was written", "Row 1, DI-1, text: no");
    }

    @Test
    void isAConflictWhenAnyOfThemIs() {
        objections.during(1, "DI-1", () -> refuse(422, "text"));
        objections.during(2, "DI-2", () -> refuse(409, "basedOn"));

        Refused refused = catchThrowableOfType(Refused.class, objections::refuseAny);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problems()).hasSize(2);
    }

    @Test
    void tellsAThousandAndCountsAll() {
        IntStream.rangeClosed(1, 1500).forEach(row -> objections.during(row, "X", () -> refuse(422, "text")));

        Refused refused = catchThrowableOfType(Refused.class, objections::refuseAny);

        assertThat(refused.problems()).hasSize(1000);
        assertThat(refused.detail()).startsWith("1500 problems");
    }

    private static void refuse(int status, String field) {
        throw new Refused(status, "Title", "Detail", List.of(Problem.of(field, "no")));
    }
}
