#include <gtest/gtest.h>

#include "core/resume/reader.hpp"

// Schools as people write them, in five languages.
namespace resume {

static const char* const person = "Jane Roe\nAustin, TX | jane@roe.example | (512) 555-0100\n\n";

TEST(Schools, AreReadHoweverTheyAreWritten) {
  const struct {
    const char* text;
    std::vector<std::string> schools;  // degree | field | school
  } all[] = {
      {"Ausbildung\n"
       "10/2012 – 09/2017\tMaster of Science Maschinenbau\n"
       "RWTH Aachen, Note 1,7\n"
       "08/2010\tAbitur\n"
       "Goethe-Gymnasium Köln\n",
       {"Master of Science | Maschinenbau | RWTH Aachen", "Abitur |  | Goethe-Gymnasium Köln"}},
      {"Formation\n"
       "2014 – 2017  Master Informatique, Université de Rennes 1\n"
       "2011 – 2014  Licence Mathématiques, Université de Nantes\n",
       {"Master | Informatique | Université de Rennes 1", "Licence | Mathématiques | Université de Nantes"}},
      {"Formación académica\n"
       "Grado en Derecho\n"
       "Universidad Complutense de Madrid | 2010 - 2014\n"
       "Máster en Abogacía\n"
       "Universidad Carlos III de Madrid | 2014 - 2016\n",
       {"Grado | Derecho | Universidad Complutense de Madrid",
        "Máster | Abogacía | Universidad Carlos III de Madrid"}},
      {"Formação\n"
       "Mestrado em Engenharia Civil – Universidade do Minho (2012 – 2014)\n"
       "Licenciatura em Engenharia Civil – Universidade do Porto (2009 – 2012)\n",
       {"Mestrado | Engenharia Civil | Universidade do Minho",
        "Licenciatura | Engenharia Civil | Universidade do Porto"}},
      {"Education\n"
       "PhD, Physics                                   2012 – 2017\n"
       "Massachusetts Institute of Technology          Cambridge, MA\n"
       "BSc (Hons) Physics, First Class                2009 – 2012\n"
       "Imperial College London                        London, UK\n",
       {"PhD | Physics | Massachusetts Institute of Technology",
        "BSc (Hons) | Physics | Imperial College London"}},
      {"Education\n"
       "Associate of Applied Science in Nursing | Tulsa Community College | Tulsa, OK | May 2016\n"
       "High School Diploma | Central High School | 2014\n",
       {"Associate of Applied Science | Nursing | Tulsa Community College",
        "High School Diploma |  | Central High School"}},
  };
  for (const auto& given : all) {
    const Resume resume = read_resume(std::string(person) + given.text);
    const auto words = [&](Span span) { return std::string(resume.document[span]); };
    ASSERT_EQ(resume.education.size(), given.schools.size()) << given.text;
    for (size_t i = 0; i < given.schools.size(); ++i) {
      const Education& one = resume.education[i];
      EXPECT_EQ(words(one.degree) + " | " + words(one.field) + " | " + words(one.school), given.schools[i]);
    }
  }
}

}
