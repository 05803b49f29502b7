package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cairn.command.identity.Person;

/// Made-up people. Any likeness is chance.
final class Names {

    private static final List<String> GIVEN = List.of(
            "Ada", "Amir", "Anna", "Bao", "Carmen", "Chidi", "Clara", "Dagny", "Daniel", "Elif", "Emeka", "Farah",
            "Finn", "Freya", "Gabriel", "Hana", "Hugo", "Ines", "Ivan", "Jasmin", "Joon", "Kai", "Karin", "Lars",
            "Leila", "Luca", "Maeve", "Malik", "Mei", "Mira", "Nadia", "Noah", "Olga", "Omar", "Petra", "Priya",
            "Quinn", "Rafael", "Rosa", "Samir", "Sara", "Sven", "Tara", "Tomas", "Uma", "Viktor", "Wanda", "Yara",
            "Yusuf", "Zoe");

    private static final List<String> FAMILY = List.of(
            "Abara",
            "Adler",
            "Almeida",
            "Bakker",
            "Banerjee",
            "Berg",
            "Castro",
            "Chen",
            "Costa",
            "Dahl",
            "Demir",
            "Dvorak",
            "Eriksen",
            "Farouk",
            "Fischer",
            "Garcia",
            "Haddad",
            "Hansen",
            "Hoang",
            "Ibrahim",
            "Ito",
            "Jansen",
            "Kaya",
            "Keller",
            "Khan",
            "Kim",
            "Kowalski",
            "Larsen",
            "Lindqvist",
            "Marino",
            "Mbeki",
            "Meyer",
            "Moreau",
            "Nakamura",
            "Novak",
            "Nowak",
            "Okafor",
            "Olsen",
            "Park",
            "Patel",
            "Popescu",
            "Reyes",
            "Rossi",
            "Santos",
            "Sato",
            "Silva",
            "Singh",
            "Tanaka",
            "Vargas",
            "Weber");

    private static final LocalDate YOUNGEST = LocalDate.of(2004, 8, 31);

    /// A name.
    static String someone(RandomGenerator random) {
        return GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()));
    }

    static Person learner(RandomGenerator random) {
        // Most are young, a few have come later.
        var ageDays = (int) Math.min(Math.abs(random.nextGaussian()) * 2200, 12_000);
        return new Person(
                GIVEN.get(random.nextInt(GIVEN.size())),
                FAMILY.get(random.nextInt(FAMILY.size())),
                YOUNGEST.minusDays(ageDays),
                null);
    }

    private Names() {}
}
