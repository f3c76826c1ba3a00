plugins {
    java
}

repositories {
    mavenLocal()
    mavenCentral()
}

java {
    toolchain { languageVersion.set(JavaLanguageVersion.of(17)) }
}

// The same suite, recording and tests as examples/consumer.
sourceSets.test { java.srcDir("../consumer/src/test/java") }

dependencies {
    testImplementation(platform("org.junit:junit-bom:5.14.4"))
    testImplementation("org.junit.jupiter:junit-jupiter")
    testImplementation("dev.plumbline:plumbline:0.2.0")
    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
}

// accept, doctor, plan and the other commands: ./gradlew plumbline --args='accept --suite helpdesk --reason "..."'
val plumblineCli: Configuration by configurations.creating { isTransitive = false }
dependencies { plumblineCli("dev.plumbline:plumbline:0.2.0:cli") }
tasks.register<JavaExec>("plumbline") {
    classpath = plumblineCli
    mainClass.set("dev.plumbline.cli.Main")
    workingDir = file("../consumer")
}

tasks.test {
    useJUnitPlatform()
    // Where suites/ and fixtures/ are; outputs go there too. In a project of your own leave both lines out.
    workingDir = file("../consumer")
    // Gradle does not pass -D on: ./gradlew test -Dbaseline=none
    listOf(
        "suite", "models", "mode", "candidates", "questions", "gateway", "gate",
        "baseline", "max-calls", "max-cost", "history", "shard", "refresh", "allow-outside",
        "allow-env", "batches",
    ).forEach { name ->
        System.getProperty(name)?.let { systemProperty(name, it) }
    }
    // One JVM and one launch: several would overwrite each other's results.
    maxParallelForks = 1
    forkEvery = 0
    outputs.upToDateWhen { false }
}
