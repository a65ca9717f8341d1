/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

class FlowTest {

    @SuppressWarnings("unused")
    static class Ways {

        static String select(String name, int way) {
            return switch (way) {
                case 1, 2, 3 -> name;
                case 1_000_000 -> name.trim();
                default -> "nobody";
            };
        }

        static String wide(String name, long first, double second, long[] more) {
            long sum = first;
            sum += more[0]++;
            more[1] += ((long) second) * sum;
            return name + sum + second;
        }

        static String loop(String name, int times) {
            String text = "";
            for (int i = 0; i < times; i++) {
                text = i % 2 == 0 ? text : text.concat(name);
            }
            return text;
        }

        static String caught(String name) {
            String text = name;
            try {
                text = String.valueOf(Integer.parseInt(text));
            } catch (NumberFormatException e) {
                return text;
            } finally {
                text = "";
            }
            return text;
        }

        static int asked(String name) {
            return name.length();
        }

        static String dropped(String name) {
            return name.isEmpty() ? "empty" : "full";
        }
    }

    /** What a method gives back, if that is anything of what it is given. */
    private static Set<Origin> returned(String method) {
        JavaClass type = new ClassFileImporter().importClass(Ways.class);
        List<MethodNode> methods = ClassFile.of(type).orElseThrow().methods();
        Within within = new Within("Ways", new Types(type, new Marks()), methods);
        MethodNode followed = methods.stream()
                .filter(each -> each.name.equals(method))
                .findFirst()
                .orElseThrow();
        return Flow.returned("Ways", followed, List.of(), new Calls(within, Member.key(followed)));
    }

    private static Origin name(String method) {
        return Origin.Held.parameter(method, 0);
    }

    @Test
    void givenWaysThroughAMethod_whenFollowed_thenTheValueComesOutWhereItIsPassedOn() {
        assertThat(returned("select")).containsOnly(name("select(Ljava/lang/String;I)Ljava/lang/String;"));
        assertThat(returned("wide")).contains(name("wide(Ljava/lang/String;JD[J)Ljava/lang/String;"));
        assertThat(returned("loop")).contains(name("loop(Ljava/lang/String;I)Ljava/lang/String;"));
        assertThat(returned("caught")).containsOnly(name("caught(Ljava/lang/String;)Ljava/lang/String;"));
        assertThat(returned("asked")).isEmpty();
        assertThat(returned("dropped")).isEmpty();
    }

    private static MethodNode lambda(String name, String made) {
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, name, "()V", null, null);
        method.visitInvokeDynamicInsn(
                "run",
                "()Ljava/lang/Runnable;",
                new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory", "()V", false),
                new Handle(Opcodes.H_INVOKESTATIC, Ways.class.getName().replace('.', '/'), made, "()V", false));
        method.visitInsn(Opcodes.POP);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "gc", "()V", false);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 0);
        return method;
    }

    @Test
    void givenLambdasThatMakeEachOther_whenFollowed_thenItComesToAnEnd() {
        JavaClass type = new ClassFileImporter().importClass(Ways.class);
        List<MethodNode> methods = List.of(lambda("lambda$a", "lambda$b"), lambda("lambda$b", "lambda$a"));
        List<String> called = new ArrayList<>();

        Followed.of(type, new Types(type, new Marks()), methods)
                .eachCall((method, line, call) -> called.add(call.name()));

        assertThat(called).containsExactly("gc", "gc");
    }

    @Test
    void givenCodeOfManyKinds_whenFollowed_thenItComesToAnEnd() {
        JavaClasses platform = new ClassFileImporter()
                .importClasses(
                        java.util.Formatter.class,
                        java.util.HashMap.class,
                        java.util.concurrent.ConcurrentHashMap.class,
                        java.math.BigDecimal.class,
                        java.math.BigInteger.class,
                        java.lang.Character.class,
                        java.util.regex.Pattern.class,
                        java.util.GregorianCalendar.class);
        for (JavaClass type : platform) {
            List<MethodNode> methods = ClassFile.of(type).orElseThrow().methods();
            assertThat(methods).isNotEmpty();
            assertThatNoException().isThrownBy(() -> Followed.of(type, new Types(type, new Marks()), methods));
        }
    }
}
