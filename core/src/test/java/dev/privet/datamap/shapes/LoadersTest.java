/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.SubjectLink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that a loader of their own defines, as containers and restarting applications do. */
class LoadersTest {

    /** Defines travellers and visas anew, and leaves everything else, our annotations among it, to its parent. */
    private static final class OfAnotherApplication extends ClassLoader {

        OfAnotherApplication() {
            super(LoadersTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Traveller.class.getName()) && !name.equals(Visa.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void givenClassesOfAnotherLoader_whenRead_thenTheyAreTiedToEachOtherAndNotToTheirNamesakes() throws Exception {
        ClassLoader other = new OfAnotherApplication();
        Class<?> traveller = other.loadClass(Traveller.class.getName());
        Class<?> visa = other.loadClass(Visa.class.getName());

        DataMap map = Shapes.map(traveller, visa);

        assertThat(traveller).isNotEqualTo(Traveller.class);
        assertThat(Shapes.page(map, visa).links())
                .extracting(SubjectLink::steps)
                .containsExactly(List.of(new LinkStep.Along("holder", traveller, false)));
        assertThat(map.find(Visa.class)).isEmpty();
    }
}
