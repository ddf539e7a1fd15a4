// The parts of the report, in its order. Each ends with an empty line.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "evaluation/measured.h"
#include "evaluation/report.h"

namespace crowdline::evaluation {

// What the sections are made of: slices are measured once.
struct ReportMaterial {
  const Findings& findings;
  Measured all;     // own messages
  Measured random;  // those drawn at random
  std::vector<Measured> sources;
  Measured outside;  // emote-controlled
  Measured inside;   // the same, cross-validated
};

ReportMaterial measure(const Findings& findings);

std::string targets_section(const ReportMaterial& material);
std::string sentiment_section(const ReportMaterial& material, std::vector<ReportFile>& pictures);
std::string gain_section(const ReportMaterial& material);
std::string heads_section(const ReportMaterial& material, std::vector<ReportFile>& pictures);
std::string calibration_section(const ReportMaterial& material, std::vector<ReportFile>& pictures);
std::string emote_controlled_section(const ReportMaterial& material);
std::string learning_curve_section(const ReportMaterial& material, std::vector<ReportFile>& pictures);
std::string errors_section(const ReportMaterial& material, const std::map<std::string, std::string>& paraphrases);
std::string systems_section(const ReportMaterial& material, const Versions& versions);

}  // namespace crowdline::evaluation
