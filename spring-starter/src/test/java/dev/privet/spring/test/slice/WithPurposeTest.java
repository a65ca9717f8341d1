/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static dev.privet.testing.PrivetAssertions.assertThat;
import static dev.privet.testing.PrivetAssertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.spring.test.PrivetTest;
import dev.privet.spring.test.WithPurpose;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** How long the purpose of a test is in force. */
@PrivetTest
@WithPurpose(Reader.Lending.class)
class WithPurposeTest {

    @Autowired
    private Privet privet;

    @BeforeEach
    @AfterEach
    void givenATest_whenItIsPrepared_thenItsPurposeHoldsAlready() {
        assertThat(privet.gate().context().current()).isPresent();
    }

    @Test
    void givenAPurposeOnTheClass_whenTheMethodHasNone_thenThatHolds() {
        assertInForce(Reader.Lending.class);
    }

    @Test
    @WithPurpose(Reader.Desk.class)
    void givenAPurposeOnTheMethod_whenRun_thenItStandsInsteadOfTheClasss() {
        assertInForce(Reader.Desk.class);
    }

    @Nested
    class Inner {

        @Test
        void givenAPurposeOnTheOuterClass_whenRun_thenItHolds() {
            assertInForce(Reader.Lending.class);
        }
    }

    @Test
    void givenPrivetSwitchedOff_whenATestWantsAPurpose_thenItIsToldWhatIsMissing() throws Exception {
        TestContextManager manager = new TestContextManager(SwitchedOff.class);
        SwitchedOff test = new SwitchedOff();
        Method method = SwitchedOff.class.getDeclaredMethod("test");
        manager.prepareTestInstance(test);

        assertThatThrownBy(() -> manager.beforeTestMethod(test, method))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("add @AutoConfigurePrivet");
    }

    private void assertInForce(Class<?> purpose) {
        assertThat(privet.gate().context().current())
                .hasValueSatisfying(use -> assertThat(use.purpose()).isEqualTo(purpose));
    }

    @PrivetTest(properties = "privet.enabled=false")
    @WithPurpose(Reader.Desk.class)
    static class SwitchedOff {
        void test() {}
    }
}
