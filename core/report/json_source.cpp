#include <algorithm>
#include <utility>

#include "core/layout/packed.hpp"
#include "core/report/json.hpp"
#include "core/report/json_parts.hpp"

namespace resume {

// A number of the file, or what stands in for it where the file has something else there.
static double number_of(const Json& json, const char* key, double otherwise = 0) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number() ? found->get<double>() : otherwise;
}

static uint32_t count_of(const Json& json, const char* key, uint32_t otherwise = 0) {
  const double number = number_of(json, key, otherwise);
  return number >= 0 && number <= 4294967295.0 ? static_cast<uint32_t>(number) : otherwise;
}

// Points to hundredths, to the nearest.
static int32_t length_of(double points) {
  const double hundredths = points * 100;
  if (!(hundredths > -2e9 && hundredths < 2e9)) return hundredths > 0 ? 2'000'000'000 : -2'000'000'000;
  return static_cast<int32_t>(hundredths < 0 ? hundredths - 0.5 : hundredths + 0.5);
}
static int32_t length_of(const Json& json, const char* key) { return length_of(number_of(json, key)); }

static std::string string_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

static bool is_true(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_boolean() && found->get<bool>();
}

// A list of the file; an empty one where there is none.
static const Json& list_of(const Json& json, const char* key) {
  static const Json none = Json::array();
  const auto found = json.find(key);
  return found != json.end() && found->is_array() ? *found : none;
}

static Rect rect_of(const Json& json) {
  Rect rect;
  if (!json.is_array() || json.size() != 4) return rect;
  int32_t* const sides[] = {&rect.left, &rect.top, &rect.right, &rect.bottom};
  for (size_t i = 0; i < 4; ++i)
    if (json[i].is_number()) *sides[i] = length_of(json[i].get<double>());
  return rect;
}

static uint32_t colour_of(const Json& json, const char* key, uint32_t otherwise) {
  const auto found = json.find(key);
  if (found == json.end()) return otherwise;
  if (!found->is_string()) return unknown_colour;
  const auto& name = found->get_ref<const std::string&>();
  if (name.size() != 7 || name[0] != '#') return unknown_colour;
  uint32_t colour = 0;
  for (const char c : name.substr(1)) {
    const size_t digit = std::string_view("0123456789abcdef").find(c);
    if (digit == std::string_view::npos) return unknown_colour;
    colour = colour << 4 | static_cast<uint32_t>(digit);
  }
  return colour;
}

static bool read_fact(const Json& json, LayoutFact& fact) {
  const auto name =
      std::find(std::begin(fact_kind_names), std::end(fact_kind_names), string_of(json, "kind"));
  if (name == std::end(fact_kind_names)) return false;
  fact.kind = static_cast<FactKind>(name - std::begin(fact_kind_names));
  fact.page = static_cast<uint16_t>(count_of(json, "page"));
  if (const auto rect = json.find("rect"); rect != json.end()) fact.rect = rect_of(*rect);
  if (const Json& span = list_of(json, "span");
      span.size() == 2 && span[0].is_number_unsigned() && span[1].is_number_unsigned())
    fact.span = {span[0].get<uint32_t>(), span[1].get<uint32_t>()};
  fact.count = count_of(json, "count");
  fact.text = string_of(json, "text");
  return true;
}

static Run read_run(const Json& json, std::string& glyphs) {
  Run run;
  run.glyphs.begin = static_cast<uint32_t>(glyphs.size());
  glyphs += string_of(json, "text");
  run.glyphs.end = static_cast<uint32_t>(glyphs.size());
  run.x = length_of(json, "x");
  run.y = length_of(json, "y");
  run.width = length_of(json, "width");
  run.size = length_of(json, "size");
  const double degrees = number_of(json, "rotation");
  if (degrees > -1e6 && degrees < 1e6) {
    const auto whole = static_cast<int32_t>(degrees < 0 ? degrees - 0.5 : degrees + 0.5);
    run.rotation = static_cast<int16_t>((whole % 360 + 360) % 360);
  }
  run.font = static_cast<uint16_t>(count_of(json, "font", 0xFFFF));
  run.colour = colour_of(json, "color", 0);
  run.background = colour_of(json, "background", 0xFFFFFF);
  run.mode = static_cast<uint8_t>(count_of(json, "mode") & 15);
  run.tag = count_of(json, "tag");
  return run;
}

static Page read_page(const Json& json, std::string& glyphs) {
  Page page;
  page.width = length_of(json, "width");
  page.height = length_of(json, "height");
  for (const Json& run : list_of(json, "runs"))
    if (run.is_object()) page.runs.push_back(read_run(run, glyphs));
  for (const Json& link : list_of(json, "links"))
    if (link.is_object() && link.contains("rect"))
      page.links.push_back({rect_of(link["rect"]), string_of(link, "url")});
  for (const Json& image : list_of(json, "images")) page.images.push_back(rect_of(image));
  return page;
}

// Whether bytes may be a source's JSON: saves parsing the texts that are not.
static bool may_be_json(std::string_view bytes) {
  const size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != bytes.npos && bytes[first] == '{' && bytes.find("\"sourceVersion\"") != bytes.npos;
}

Source read_source(std::string bytes) {
  Source source;
  if (read_packed(bytes, source)) return source;
  const Json json = may_be_json(bytes) ? read_json(bytes) : Json();
  if (!json.is_object() || count_of(json, "sourceVersion") != 1) {
    source.text = std::move(bytes);
    return source;
  }
  source.imported = true;
  source.text = string_of(json, "text");
  for (const Json& one : list_of(json, "facts"))
    if (LayoutFact fact; one.is_object() && read_fact(one, fact)) source.facts.push_back(std::move(fact));
  for (const Json& font : list_of(json, "fonts"))
    source.fonts.push_back({string_of(font, "name"), is_true(font, "bold"), is_true(font, "italic")});
  if (source.text.empty())
    for (const Json& page : list_of(json, "pages"))
      if (page.is_object()) source.pages.push_back(read_page(page, source.glyphs));
  return source;
}

}
