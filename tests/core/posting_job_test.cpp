#include <gtest/gtest.h>

#include <string>

#include "tests/core/posting_words.hpp"

// The job as a whole: its title and what else is said once in a posting.
namespace resume {

static std::string title_in(std::string text) {
  const Posting posting = read(std::move(text));
  return std::string(posting.document[posting.title]);
}

TEST(Posting, TitleIsTheLineThatNamesTheJob) {
  const struct {
    const char* text;
    const char* title;
  } table[] = {
      {"Senior Backend Engineer\nKestrel Ltd\n", "Senior Backend Engineer"},
      {"Kestrel Ltd\n\nBackend Developer (m/f/d)\n\nRequirements\n- Go\n", "Backend Developer"},
      {"Python Developer at Tarn Weather\n", "Python Developer"},
      {"Tarn Weather - Staff Engineer - Remote\n", "Staff Engineer"},
      {"Job title: Platform Engineer\nLocation: Cork\n", "Platform Engineer"},
      {"Vice President, Backend Engineer - Payments\n", "Backend Engineer"},
      {"Vice President\nMilan\n", "Vice President"},
      {"About us\nWe are looking for a Lead Developer to join a team of six.\n", "Lead Developer"},
      {"We are looking for an experienced Go developer.", "Go developer"},
      {"Requirements\n- Python\n- Go\n", ""},
      {"", ""},
  };
  for (const auto& row : table) EXPECT_EQ(title_in(row.text), row.title) << row.text;
}

TEST(Posting, TheJobAsAWhole) {
  const struct {
    const char* text;
    JobFamily family;
    Seniority seniority;
    Remote remote;
    const char* place;
    const char* company;
  } table[] = {
      {"Senior Back-end Engineer at Kestrel\nBerlin, Germany (hybrid)\n", JobFamily::backend,
       Seniority::senior, Remote::hybrid, "Berlin, Germany", "Kestrel"},
      {"Backend Developer\nKestrel Ltd\nFully remote\n", JobFamily::backend, Seniority::unknown,
       Remote::remote, "", "Kestrel Ltd"},
      {"Junior Frontend Developer\nLocation: Cork\nOn-site\n", JobFamily::frontend, Seniority::junior,
       Remote::on_site, "Cork", ""},
      {"Engineering Manager\n\nAbout Kestrel\nWe sell ferries.\n", JobFamily::management, Seniority::manager,
       Remote::unknown, "", "Kestrel"},
      {"Backend Engineer\nChaiwala \xC2\xB7 Bengaluru \xC2\xB7 Hybrid\n", JobFamily::backend,
       Seniority::unknown, Remote::hybrid, "Bengaluru", ""},
      {"Backend Engineer\nLondon / Engineering / Full-time\nAbout Kestrel Ltd\n", JobFamily::backend,
       Seniority::unknown, Remote::unknown, "London", "Kestrel Ltd"},
      {"Product Manager\nNo remote work.\n", JobFamily::product, Seniority::unknown, Remote::on_site, "", ""},
      {"Site Reliability Engineer\n", JobFamily::operations, Seniority::unknown, Remote::unknown, "", ""},
      {"Requirements\n- hybrid cloud\n", JobFamily::unknown, Seniority::unknown, Remote::unknown, "", ""},
  };
  for (const auto& row : table) {
    const Posting posting = read(row.text);
    EXPECT_EQ(posting.family, row.family) << row.text;
    EXPECT_EQ(posting.seniority, row.seniority) << row.text;
    EXPECT_EQ(posting.remote, row.remote) << row.text;
    EXPECT_EQ(posting.document[posting.place], row.place) << row.text;
    EXPECT_EQ(posting.document[posting.company], row.company) << row.text;
  }
}

TEST(Posting, AnAddressAloneIsNoPosting) {
  for (const char* text :
       {"https://jobs.example.com/4711", "  www.example.com/jobs?id=3\n", "jobs.example.com/4711"}) {
    const Posting posting = read(text);
    EXPECT_TRUE(posting.only_address) << text;
    EXPECT_TRUE(posting.keywords.empty());
  }
  for (const char* text :
       {"", "Python", "See https://jobs.example.com/4711", "AWS/Azure", "1.5/2.5", "Node.js/Go"})
    EXPECT_FALSE(read(text).only_address) << text;
}

}
