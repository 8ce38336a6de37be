#include "tests/bench/texts.hpp"

#include <array>
#include <string_view>

namespace resume::bench {

/// The same numbers on every machine.
struct Dice {
  uint64_t state;

  uint32_t below(uint32_t end) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state >> 33) % end);
  }
  template <size_t size>
  std::string_view any(const std::array<std::string_view, size>& of) {
    return of[below(size)];
  }
};

static constexpr std::array<std::string_view, 12> first_names = {
    "Nora", "Tomasz", "Zoë", "Ibrahim", "Mei", "Lucía", "Olu", "Sanne", "Priya", "Jürgen", "Aino", "Rafael"};
static constexpr std::array<std::string_view, 12> last_names = {"Brightwater", "Nowak",  "Müller",   "Haddad",
                                                                "Chen",        "Ortega", "Adeyemi",  "de Wit",
                                                                "Raman",       "Krause", "Virtanen", "Souza"};
static constexpr std::array<std::string_view, 12> firms = {"Lanternfish Logistics",
                                                           "Pebble & Tide",
                                                           "Kestrel Parcel",
                                                           "Northmoor Bank",
                                                           "Quillwort",
                                                           "Halfmoon Energy",
                                                           "Tinder Box Games",
                                                           "Marrow Medical",
                                                           "Ostrich Maps",
                                                           "Copperleaf",
                                                           "Ninefold",
                                                           "Saltmarsh Foods"};
static constexpr std::array<std::string_view, 8> titles = {"Senior Backend Developer",
                                                           "Backend Developer",
                                                           "Software Engineer",
                                                           "Platform Engineer",
                                                           "Data Engineer",
                                                           "Junior Developer",
                                                           "Lead Engineer",
                                                           "Site Reliability Engineer"};
static constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
static constexpr std::array<std::string_view, 18> openings = {
    "Cut",     "Designed",        "Built",       "Moved",        "Led",        "Wrote",
    "Reduced", "Responsible for", "Tasked with", "Mentored",     "Introduced", "Helped with",
    "Owned",   "Worked on",       "Automated",   "In charge of", "Migrated",   "Improved"};
static constexpr std::array<std::string_view, 16> things = {
    "the tracking API",    "the billing service", "nightly imports",  "the checkout",
    "the on-call rota",    "our test suite",      "the search index", "deployments",
    "the data model",      "the message bus",     "customer reports", "the login flow",
    "the payment gateway", "the mobile back end", "monitoring",       "the release train"};
static constexpr std::array<std::string_view, 24> skills = {
    "Go",     "Python",     "PostgreSQL", "k8s",       "Kubernetes", "Kafka",   "Redis", "AWS",
    "Docker", "Terraform",  "C++",        "C#",        "Node.js",    "CI/CD",   "gRPC",  "REST",
    "Django", "TypeScript", "React",      "OAuth 2.0", "GraphQL",    "MongoDB", "Linux", "Postgres"};
static constexpr std::array<std::string_view, 8> results = {
    "so that nobody waits for a parcel's place any more",
    "which the team still uses every day",
    "without a night of downtime",
    "after talking to nine customers",
    "together with two colleagues in Lisbon",
    "before the busiest week of the year",
    "and wrote down how it works",
    "as part of a larger move to the cloud"};
static constexpr std::array<std::string_view, 6> asked = {
    "years of experience with", "Solid knowledge of", "You have run",
    "Hands-on work with",       "You are at home in", "Experience in"};
static constexpr std::array<std::string_view, 6> talk = {
    "We are a team of eighty in three cities, and we like to eat lunch together.",
    "You will own what you build, from the first sketch to the alert at night.",
    "We write things down, so that nobody has to be in every meeting.",
    "Your first weeks belong to reading, asking and small changes.",
    "What we make is used by four million people a week, most of them in a hurry.",
    "You will plan with designers, and with the people who answer the phone."};

static std::string number(uint32_t value) { return std::to_string(value); }

static void add(std::string& text, std::string_view a, std::string_view b = {}, std::string_view c = {},
                std::string_view d = {}) {
  for (const std::string_view part : {a, b, c, d}) text.append(part);
}

static void add_bullet(std::string& text, Dice& dice) {
  add(text, "• ", dice.any(openings), " ", dice.any(things));
  switch (dice.below(4)) {
    case 0:
      add(text, " from ", number(200 + dice.below(800)), " ms to ", number(20 + dice.below(180)));
      add(text, " ms");
      break;
    case 1:
      add(text, " with ", dice.any(skills), " and ", dice.any(skills));
      break;
    case 2:
      add(text, " for ", number(2 + dice.below(90)), " ", "% less");
      break;
    default:
      break;
  }
  add(text, " ", dice.any(results), ".\n");
}

static void add_position(std::string& text, Dice& dice, uint32_t year, size_t bytes) {
  add(text, "\n", dice.any(titles), ", ", dice.any(firms));
  add(text, "\n", dice.any(months), " ", number(year));
  add(text, " – ", dice.any(months), " ", number(year + dice.below(3)));
  text += '\n';
  const uint32_t bullets = 3 + dice.below(4);
  for (uint32_t i = 0; i < bullets && text.size() < bytes; i++) add_bullet(text, dice);
}

std::string make_resume(uint32_t seed, size_t bytes) {
  Dice dice{seed * 2654435761u + 17};
  std::string text;
  add(text, dice.any(first_names), " ", dice.any(last_names), "\nBackend Developer\nNorthmoor · person");
  add(text, number(seed), "@mail.example · +44 20 7946 0", number(100 + dice.below(900)),
      "\n\nSummary\nDeveloper with ");
  add(text, number(3 + dice.below(15)), " years in ", dice.any(skills), " and ");
  add(text, dice.any(skills), ". Enjoys the boring parts: migrations, alerts, documentation.\n\nSkills\n");
  for (int i = 0; i < 11; i++) add(text, dice.any(skills), ", ");
  add(text, dice.any(skills),
      "\n\nEducation\nBSc Computer Science, University of Northmoor, 2004 – 2007\n\nExperience\n");
  for (uint32_t year = 2024; text.size() < bytes; year = year > 2008 ? year - 2 : 2024)
    add_position(text, dice, year, bytes);
  return text;
}

std::string make_posting(uint32_t seed, size_t bytes) {
  Dice dice{seed * 2246822519u + 5};
  std::string text;
  add(text, dice.any(titles), "\n", dice.any(firms), ", Northmoor or remote\n\nAbout us\n");
  while (text.size() < bytes / 4) add(text, dice.any(talk), " ");
  add(text, "\n\nWhat you bring\n");
  while (text.size() < bytes / 2) {
    add(text, "- ", dice.any(asked), " ");
    add(text, dice.any(skills), " and ", dice.any(skills), "\n");
  }
  add(text, "\nNice to have\n");
  while (text.size() < bytes * 5 / 8) {
    add(text, "- ", dice.any(asked), " ");
    add(text, dice.any(skills), "\n");
  }
  add(text,
      "\nBenefits\n30 days of holiday, a pension, and a budget for books and courses.\n\nWhat you will do\n");
  while (text.size() < bytes) add(text, dice.any(talk), " ");
  return text;
}

}
