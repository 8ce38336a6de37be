// Headings and list items of postings, as pages write them.
#include <gtest/gtest.h>

#include "tests/core/posting_words.hpp"

namespace resume {

TEST(Posting, HeadingsPointWishAndIntroduce) {
  EXPECT_EQ(keywords_in("Developer\n\nThis is what you are going to do\nYou write services in Java.\n\n"
                        "This is you\n- SQL\n\nThis is what you get\n- Jira\n"),
            (Names{"SQL!", "Java"}));
  EXPECT_EQ(
      keywords_in("Developer\n\nIn the first six months you would:\n- build it in Java\n\n"
                  "We'd love to hear from you if you have\n- SQL\n\nWe imagine that you\n- use Git daily\n"),
      (Names{"SQL!", "Git!", "Java"}));
  EXPECT_EQ(keywords_in("Developer\n\nYour field of activity\n- Java\n"), (Names{"Java"}));
  EXPECT_EQ(keywords_in("Entwickler\n\nIhr Profil\n- Java\n\nVon Vorteil sind\n- Kubernetes\n"),
            (Names{"Java!", "Kubernetes?"}));
  // A line right above a list may be longer than one that stands alone.
  EXPECT_EQ(
      keywords_in("Developer\n\nRequirements\n- Java\n\nDon't worry if you lack some. These would be lovely\n"
                  "- SQL\n"),
      (Names{"Java!", "SQL?"}));
}

TEST(Posting, QuestionsAndMissionsAreHeadings) {
  EXPECT_EQ(
      keywords_in("Developer\n\nWho are you?\nYou know SQL well.\nWhat do you do?\nYou train networks with "
                  "PyTorch.\n\nYour mission, if you accept it\n- Java\n"),
      (Names{"SQL!", "PyTorch", "Java"}));
  EXPECT_EQ(
      keywords_in(
          "The successful candidate will look after Intune.\n\nThe successful candidate will have SQL.\n"),
      (Names{"SQL!", "Intune"}));
}

TEST(Posting, NothingIsAskedBehindTheLastStoryAndBenefits) {
  EXPECT_EQ(keywords_in("Developer\n\nRequirements: Java and SQL\nJob benefits: Have a life .\n"
                        "You can be paid in Go tokens .\nCompany description: We look for people in Cork .\n"
                        "At Kestrel you will build with Docker . We work with PostgreSQL and with Redis .\n"),
            (Names{"Java!", "SQL!"}));
  // A label of the page ends nothing.
  EXPECT_EQ(
      keywords_in("Developer\n\nTechnologies: Java\nSalary: 40k\nYou will need experience with SQL .\n"),
      (Names{"Java!", "SQL!"}));
}

TEST(Posting, TheStackOfATeamIsRead) {
  EXPECT_EQ(
      keywords_in("Developer\n\nThe team\nThe service is written in Kotlin, with PostgreSQL and GraphQL.\n\n"
                  "Requirements\n- Java\n"),
      (Names{"Java!", "Kotlin", "PostgreSQL", "GraphQL"}));
}

TEST(Posting, AStackWithoutAHeadingIsRead) {
  EXPECT_EQ(keywords_in("Kestrel | Developer | Remote | https://kestrel.example\n\n"
                        "We make small boats for our friends at sea.\n\n"
                        "Our boats run on Docker and PostgreSQL, which we like.\n"),
            (Names{"Docker", "PostgreSQL"}));
}

TEST(Posting, NumbersAndSignsOfItemsAreNoSentences) {
  // Names that nobody knows are asked for where they stand in a list, whatever its sign.
  EXPECT_EQ(
      keywords_in(
          "Developer\n\nNice to have\n* Java\n* Planets, SQG4, or the wish to learn what one of them is\n"),
      (Names{"Java?", "SQG4?"}));
  const Posting numbered = read(
      "Developer\n\nResponsibilities\n1. Should have strong experience in Java.\n"
      "2. Must have worked with SQL.\n");
  EXPECT_EQ(keywords_of(numbered), (Names{"Java!", "SQL!"}));
  EXPECT_EQ(numbered.requirements.size(), 2u);
  const Posting signs =
      read("Developer\n\nRequirements\n+ Plan features in Java\n+ Make our planner faster\n+ SQL\n");
  ASSERT_EQ(signs.requirements.size(), 3u);
  EXPECT_EQ(signs.document[signs.requirements[0].span], "Plan features in Java");
  // What introduces a list asks for nothing itself.
  const Posting inlined = read(
      "Developer\n\nRequirements\nThis role needs a wide variety of strengths: * A degree in physics or so * "
      "Expert "
      "in Java and SQL * Good hands in Docker for our many teams\n");
  EXPECT_EQ(inlined.requirements.size(), 3u);
}

}
