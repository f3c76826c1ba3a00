package dev.plumbline.study;

import dev.plumbline.mistake.Place;

/** Names a row's place in the study's own repository, for any folder it was imported from. */
final class StudySource {
    private StudySource() {}

    static String at(Place place) {
        String file = place.source().replace('\\', '/');
        return "outputs/" + file.substring(file.lastIndexOf('/') + 1) + ":" + place.line();
    }
}
