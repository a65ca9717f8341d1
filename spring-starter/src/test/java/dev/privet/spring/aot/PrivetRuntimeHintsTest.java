/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.aot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.spring.sample.library.Borrower;
import dev.privet.spring.sample.library.Person;
import dev.privet.spring.sample.member.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedMethods;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.generate.MethodReference;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.javapoet.ClassName;
import org.springframework.jms.core.JmsClient;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/** What is kept where an application is compiled ahead of time, found as Spring finds it. */
class PrivetRuntimeHintsTest {

    private static final String FACTORIES = "META-INF/spring/aot.factories";

    private final RuntimeHints hints = new RuntimeHints();

    PrivetRuntimeHintsTest() {
        SpringFactoriesLoader.forResourceLocation(FACTORIES)
                .load(RuntimeHintsRegistrar.class)
                .forEach(registrar -> registrar.registerHints(hints, getClass().getClassLoader()));
    }

    @Test
    void givenAClientOfJms_whenHintsAreRegistered_thenWhatStandsInFrontOfItsOperationsIsKept() {
        assertThat(RuntimeHintsPredicates.proxies()
                        .forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(JmsClient.OperationSpec.class)))
                .accepts(hints);
    }

    @Test
    void givenTheFilesOfCoreAndJpa_whenHintsAreRegistered_thenEachOfThemIsKept() throws IOException {
        List<String> files = Stream.of("classpath*:dev/privet/**/*.txt", "classpath*:dev/privet/**/*.sql")
                .flatMap(pattern -> paths(pattern).stream())
                .toList();

        assertThat(files)
                .contains("dev/privet/location/countries.txt", "dev/privet/jpa/schema/h2/V1__privet_ledger.sql")
                .allSatisfy(file -> assertThat(RuntimeHintsPredicates.resource().forResource(file))
                        .as(file)
                        .accepts(hints));
    }

    @Test
    void givenWhatIsNoText_whenHintsAreRegistered_thenNoOtherKindOfFileIsForgotten() {
        assertThat(paths("classpath*:dev/privet/**/*.*"))
                .filteredOn(file -> !file.endsWith(".class") && !isOfTests(file))
                .isNotEmpty()
                .allMatch(file -> file.endsWith(".txt") || file.endsWith(".sql"));
    }

    @Test
    void givenTheProviderOfLoadStates_whenHintsAreRegistered_thenItIsFound() {
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/services/dev.privet.minimise.LoadState"))
                .accepts(hints);
    }

    @Test
    void givenClassesThatAreLookedForByName_whenTheyAreThere_thenTheyAreFound() {
        assertThat(RuntimeHintsPredicates.reflection().onType(SessionFactoryImplementor.class))
                .accepts(hints);
    }

    @Test
    void givenEntities_whenCompiledAheadOfTime_thenTheyAndWhatTheyExtendCanBeRead() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("types", PersistenceManagedTypes.of(Member.class.getName(), Borrower.class.getName()));
        GenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get("dev.privet.example", "Application")),
                new InMemoryGeneratedFiles());
        contributions(beans).forEach(one -> one.applyTo(generation, new NoCode()));

        assertThat(List.of(Member.class, Borrower.class, Person.class))
                .allSatisfy(type -> assertThat(RuntimeHintsPredicates.reflection()
                                .onType(type)
                                .withMemberCategories(
                                        MemberCategory.ACCESS_DECLARED_FIELDS,
                                        MemberCategory.INVOKE_DECLARED_METHODS,
                                        MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                        .accepts(generation.getRuntimeHints()));
    }

    @Test
    void givenNoEntities_whenCompiledAheadOfTime_thenNothingIsContributed() {
        assertThat(new ManagedTypesAotProcessor().processAheadOfTime(new DefaultListableBeanFactory()))
                .isNull();
    }

    private static List<BeanFactoryInitializationAotContribution> contributions(DefaultListableBeanFactory beans) {
        return SpringFactoriesLoader.forResourceLocation(FACTORIES)
                .load(BeanFactoryInitializationAotProcessor.class)
                .stream()
                .filter(ManagedTypesAotProcessor.class::isInstance)
                .map(processor -> processor.processAheadOfTime(beans))
                .toList();
    }

    private static boolean isOfTests(String file) {
        return file.startsWith("dev/privet/sample/");
    }

    private static List<String> paths(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(PrivetRuntimeHintsTest::path)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource resource) {
        try {
            String uri = resource.getURI().toString();
            return uri.substring(uri.lastIndexOf("dev/privet/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it is to be run at start-up. */
    private static final class NoCode implements BeanFactoryInitializationCode {

        @Override
        public ClassName getClassName() {
            throw new UnsupportedOperationException("no code is generated");
        }

        @Override
        public GeneratedMethods getMethods() {
            throw new UnsupportedOperationException("no code is generated");
        }

        @Override
        public void addInitializer(MethodReference method) {
            throw new UnsupportedOperationException("no code is generated");
        }
    }
}
